import { signal } from '@preact/signals';
import { html } from '../../html.js';
import { t } from '../../i18n.js';
import { Icon } from '../icon.js';

const shown = signal(null);
let timer;

/** A word at the bottom of the screen; with {label, act} also a button, and then it stays longer. */
export function toast(text, action = null) {
  shown.value = { text, action };
  stay();
}

function stay() {
  clearTimeout(timer);
  timer = setTimeout(hide, shown.value?.action ? 12_000 : 6_000);
}

function hide() {
  shown.value = null;
}

function act() {
  shown.value.action.act();
  hide();
}

export function Toast() {
  const { text, action } = shown.value ?? {};
  const stop = () => clearTimeout(timer);
  return html`
    <div class="toast-place" role="status" onMouseEnter=${stop} onMouseLeave=${stay} onFocusIn=${stop} onFocusOut=${stay}>
      ${text &&
      html`<div class="toast">
        <span>${text}</span>
        ${action && html`<button class="button toast-act" onClick=${act}>${action.label}</button>`}
        <button class="button quiet round" aria-label=${t('close')} onClick=${hide}><${Icon} name="x" /></button>
      </div>`}
    </div>
  `;
}
