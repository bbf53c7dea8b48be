import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { go } from '../../../core/router.js';
import { me } from '../../../core/session.js';
import { later } from '../../../core/ui/later.js';
import { Menu } from '../../../core/ui/menu.js';
import { lookOf } from '../kinds.js';
import { isMine, taskUrl, titleOf } from '../words.js';
import { release } from './task-acts.js';

const Finish = later(() => import('./task-dialogs.js'), 'Finish', null);
const Hand = later(() => import('./task-dialogs.js'), 'Hand', null);
const Snooze = later(() => import('./task-dialogs.js'), 'Snooze', null);

/** What else can be done with a task that is mine or nobody's. `read`: on its page, the edition of what it is about as I read it. */
export function TaskMenu({ task, read, store, desk }) {
  const [dialog, setDialog] = useState(null);
  const close = () => setDialog(null);
  const others = desk.managers.filter(({ id }) => id !== me.value?.id);
  const isUnread = read === undefined && lookOf(task.kind).moderated && !task.edition;
  const items = [
    isMine(task) && { icon: 'undo-2', label: t('desk.release'), act: () => release(task, store) },
    others.length > 0 && { icon: 'forward', label: t('desk.hand.open'), act: () => setDialog('hand') },
    { icon: 'moon', label: t('desk.snooze.open'), act: () => setDialog('snooze') },
    { icon: 'check', label: t('desk.finish.open'), act: () => (isUnread ? go(taskUrl(task)) : setDialog('finish')) },
  ].filter(Boolean);
  return html`
    <${Menu} label=${t('desk.more', { title: titleOf(task) })} items=${items} />
    ${dialog === 'hand' && html`<${Hand} task=${task} store=${store} others=${others} here=${desk.here} onClose=${close} />`}
    ${dialog === 'snooze' && html`<${Snooze} task=${task} store=${store} onClose=${close} />`}
    ${dialog === 'finish' && html`<${Finish} task=${task} read=${read} store=${store} onClose=${close} />`}
  `;
}
