import { t } from '../../../core/i18n.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { wordsFor } from '../../../core/ui/states.js';
import { whenDrawn } from '../../../core/ui/when-drawn.js';
import { claimTask, releaseTask } from '../desk-api.js';

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
