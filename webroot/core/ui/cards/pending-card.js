import { cancel, lasts } from '../../device/outbox.js';
import { html } from '../../html.js';
import { t } from '../../i18n.js';
import { Icon } from '../icon.js';

/** Something that waits for a network, or that the server would not have. */
export function PendingCard({ item, title, text }) {
  return html`
    <article class="card pending">
      <p class="chips">
        <span class=${`chip ${item.failed ? 'chip-brick' : 'chip-sun'}`}>
          <${Icon} name=${item.failed ? 'circle-alert' : 'clock'} /> ${item.failed ? t('pending.failed') : t('pending.waits')}
        </span>
      </p>
      ${title && html`<h2 class="post-title">${title}</h2>`} ${text && html`<p class="pending-text">${text}</p>`}
      ${!lasts(item) && html`<p class="hint">${t('pending.leaveOpen')}</p>`}
      ${item.failed && html`<p class="field-error">${item.failed}</p>`}
      <button class="button small" onClick=${() => cancel(item.id)}><${Icon} name="x" /> ${t('pending.cancel')}</button>
    </article>
  `;
}
