import { api } from '../../core/api.js';
import { t } from '../../core/i18n.js';
import { toast } from '../../core/ui/frame/toast.js';
import { wordsFor } from '../../core/ui/states.js';
import { tellFeeds } from './list/feeds.js';
import { postsPath } from './posts-api.js';

const at = (post) => `${postsPath(post.hood)}/${post.id}`;

/** Removes at once; a toast can put it back. */
export async function removeWithUndo(post, store) {
  try {
    await api.delete(at(post));
  } catch (error) {
    toast(wordsFor(error));
    return;
  }
  store.removed(post.id);
  tellFeeds(post.hood, (feed) => feed.removed(post.id));
  // What was in review never stood on the square to be put back there.
  toast(t('post.removedToast'), post.moderation ? null : { label: t('undo'), act: () => putBack(post) });
}

async function putBack(post) {
  try {
    const card = await api.post(`${at(post)}/restore`);
    tellFeeds(post.hood, (feed) => feed.placed(card));
    toast(t('post.restored'));
  } catch (error) {
    toast(wordsFor(error));
  }
}
