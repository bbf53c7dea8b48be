import { useLayoutEffect } from 'preact/hooks';
import { html } from '../../html.js';
import { t } from '../../i18n.js';
import { Dialog } from '../dialog.js';
import { FormError, Skeleton } from '../states.js';
import { Overtaken } from './overtaken.js';

/** A dialog with a form over a thing, which is there when the thing was read. Closed, it keeps what was typed. */
export function EditingDialog({ title, sheet, editing, onClose, children }) {
  const isRead = Boolean(editing.draft);
  useLayoutEffect(() => document.querySelector('dialog[open] [data-focus]')?.focus(), [isRead]);
  return html`
    <${Dialog} title=${title} sheet=${sheet} onClose=${onClose}>
      ${!isRead && !editing.failure && html`<${Skeleton} count=${1} />`}
      ${isRead ? children : html`<${FormError} error=${editing.failure} />`}
    <//>
  `;
}

const giveUp = (editing, close) => () => {
  editing.discard();
  close();
};

/** How such a form ends; giving up throws away what was typed. `error`: why it wasn't saved; `lines`: its fields in words, as [label, words]. */
export const EditingFoot = ({ editing, error, lines, onClose }) => html`
  <${FormError} error=${error} />
  <${Overtaken} editing=${editing} lines=${lines} />
  <div class="dialog-foot">
    <button type="button" class="button quiet" onClick=${giveUp(editing, onClose)}>${t('cancel')}</button>
    <button class="button primary" type="submit">${editing.act}</button>
  </div>
`;
