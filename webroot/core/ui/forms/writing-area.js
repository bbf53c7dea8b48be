import { isForgetful } from '../../device/local-store.js';
import { html } from '../../html.js';
import { t } from '../../i18n.js';
import { SignedOut } from './signed-out.js';

const near = 200;

/** A text area that grows, counts near its limit, and is done at Ctrl+Enter. Other properties go to the area. */
export function WritingArea({ value, longest, focus = false, onText, onDone, ...rest }) {
  const left = longest - value.length;
  const onKeyDown = (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onDone();
  };
  return html`
    <textarea
      ...${rest}
      class="input writing"
      maxlength=${longest}
      value=${value}
      data-focus=${focus ? '' : undefined}
      onInput=${(event) => onText(event.target.value)}
      onKeyDown=${onKeyDown}
    />
    ${isForgetful.value && html`<p class="hint" role="status">${t('drafts.leaveOpen')}</p>`}
    <${SignedOut} />
    ${left <= near && html`<p class="counter" role="status">${t('compose.left', { n: left })}</p>`}
  `;
}
