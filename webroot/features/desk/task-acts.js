import { useState } from 'preact/hooks';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { me } from '../../core/session.js';
import { later } from '../../core/ui/later.js';
import { Menu } from '../../core/ui/menu.js';
import { wordsFor } from '../../core/ui/states.js';
import { toast } from '../../core/ui/toast.js';
import { whenDrawn } from '../../core/ui/when-drawn.js';
import { claimTask, releaseTask } from './desk-api.js';
import { isMine, titleOf } from './words.js';

const Finish = later(async () => (await import('./task-dialogs.js')).Finish, null);
const Hand = later(async () => (await import('./task-dialogs.js')).Hand, null);
const Snooze = later(async () => (await import('./task-dialogs.js')).Snooze, null);

/** Does it and shows it; who was too late is told by the server whose it is, and sees it. */
export async function attempt(work, store, words = null) {
  try {
    const task = await work();
    store.put(task);
    keepFocus(task.id);
    if (words) toast(words);
    return true;
  } catch (error) {
    toast(wordsFor(error));
    store.load();
    return false;
  }
}

/** A button that was tapped may be gone; who has no pointer goes on where they were. */
function keepFocus(id) {
  whenDrawn(() => {
    if (document.activeElement !== document.body) return;
    (document.getElementById(`task-${id}`) ?? document.getElementById('main')).focus({ preventScroll: true });
  });
}

export const claim = (task, store) => attempt(() => claimTask(store.slug, task.id), store);

export const release = (task, store) => attempt(() => releaseTask(store.slug, task.id), store, t('desk.released'));

/** What else can be done with a task that is mine or nobody's. */
export function TaskMenu({ task, store, desk }) {
  const [dialog, setDialog] = useState(null);
  const close = () => setDialog(null);
  const others = desk.managers.filter(({ id }) => id !== me.value?.id);
  const items = [
    isMine(task) && { icon: 'undo-2', label: t('desk.release'), act: () => release(task, store) },
    others.length > 0 && { icon: 'forward', label: t('desk.hand.open'), act: () => setDialog('hand') },
    { icon: 'moon', label: t('desk.snooze.open'), act: () => setDialog('snooze') },
    { icon: 'check', label: t('desk.finish.open'), act: () => setDialog('finish') },
  ].filter(Boolean);
  return html`
    <${Menu} label=${t('desk.more', { title: titleOf(task) })} items=${items} />
    ${dialog === 'hand' && html`<${Hand} task=${task} store=${store} others=${others} here=${desk.here} onClose=${close} />`}
    ${dialog === 'snooze' && html`<${Snooze} task=${task} store=${store} onClose=${close} />`}
    ${dialog === 'finish' && html`<${Finish} task=${task} store=${store} onClose=${close} />`}
  `;
}
