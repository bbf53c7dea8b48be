import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { cancel, waiting } from '../../core/outbox.js';
import { Icon } from '../../core/ui/icon.js';

/** What waits for a network: posts of a hood, or comments on one post. */
export function Pending({ slug, post = null }) {
  return waiting.value
    .filter(({ about }) => about.hood === slug && about.post === post)
    .map((item) => html`<${PendingCard} key=${item.id} item=${item} />`);
}

function PendingCard({ item }) {
  return html`
    <article class="card pending">
      <p class="chips">
        <span class=${`chip ${item.failed ? 'chip-brick' : 'chip-sun'}`}>
          <${Icon} name=${item.failed ? 'circle-alert' : 'clock'} /> ${item.failed ? t('pending.failed') : t('pending.waits')}
        </span>
      </p>
      ${item.body.title && html`<h2 class="post-title">${item.body.title}</h2>`}
      <p class="pending-text">${item.body.text}</p>
      ${item.failed && html`<p class="field-error">${item.failed}</p>`}
      <button class="button small" onClick=${() => cancel(item.id)}><${Icon} name="x" /> ${t('pending.cancel')}</button>
    </article>
  `;
}
