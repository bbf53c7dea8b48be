import { html } from '../../html.js';
import { t } from '../../i18n.js';
import { Dialog } from '../dialog.js';
import { Gate } from './gate-card.js';
import { asked } from './gate.js';

/** Says what to do first, over the page on which somebody wanted to take part. */
export function GateDialog() {
  const close = () => (asked.value = null);
  return html`
    <${Dialog} title=${t('gate.dialog')} onClose=${close}>
      <div onClick=${(event) => event.target.closest('a') && close()}><${Gate} reason=${asked.value} /></div>
    <//>
  `;
}
