import { onSent } from '../../../core/device/sent.js';
import { openLists } from '../../../core/live/open-lists.js';
import { me } from '../../../core/session.js';
import { listOwnPosts, listPosts, postsPath } from '../posts-api.js';
import { PostList } from './post-list.js';

const isMine = (post) => post.author.id === me.value?.id;

const squares = openLists((hood) => new PostList(hood, listPosts, { keepAs: postsPath(hood) }));
const owns = openLists((hood) => new PostList(hood, listOwnPosts, { belongs: isMine }));

export const squareOf = (hood) => squares.of(hood);
export const ownPostsOf = (hood) => owns.of(hood);

/** Tells every open list of a hood what this reader did. */
export function tellFeeds(hood, what) {
  squares.tell(hood, what);
  owns.tell(hood, what);
}

onSent((item, made) => {
  if (item.about.post === null) tellFeeds(item.about.hood, (list) => list.placed(made));
});
