import { html } from '../html.js';
import { t } from '../i18n.js';
import { Dialog } from './dialog.js';

export function Confirm({ title, text, yes, no = t('cancel'), danger = false, onYes, onNo }) {
  return html`
    <${Dialog} title=${title} onClose=${onNo}>
      <p>${text}</p>
      <div class="dialog-foot">
        <button class="button" onClick=${onNo} data-focus>${no}</button>
        <button class=${danger ? 'button danger' : 'button primary'} onClick=${onYes}>${yes}</button>
      </div>
    <//>
  `;
}
