import { onSent } from '../../../core/device/outbox.js';
import { me } from '../../../core/session.js';
import { Feed } from './feed.js';
import { listOwnPosts, listPosts, postsPath } from '../posts-api.js';

// The lists somebody has open, so that going back finds them as they were left.
const open = new Map();

export function squareOf(hood) {
  return feed(`square ${hood}`, () => new Feed({ hood, list: listPosts, keepAs: postsPath(hood) }));
}

export function ownPostsOf(hood) {
  return feed(`own ${hood}`, () => new Feed({ hood, list: listOwnPosts, accepts: isMine }));
}

const isMine = (post) => post.author.id === me.value?.id;

function feed(name, make) {
  const key = `${name} ${me.value?.id ?? ''}`;
  if (!open.has(key)) {
    const visitors = open.get(`${name} `);
    closeKind(name.split(' ')[0]);
    open.set(key, make());
    if (visitors?.status.value === 'ready') open.get(key).borrow(visitors.square.value);
  }
  return open.get(key);
}

/** One hood and one person at a time. */
function closeKind(kind) {
  for (const [key, value] of open) {
    if (!key.startsWith(`${kind} `)) continue;
    value.close();
    open.delete(key);
  }
}

/** Tells every open list of a hood what this reader did. */
export function tellFeeds(hood, tell) {
  open.forEach((value) => value.hood === hood && tell(value));
}

// What somebody could read goes when they do.
me.subscribe((now) => {
  for (const [key, value] of open) {
    const owner = key.split(' ')[2];
    if (!owner || owner === now?.id) continue;
    value.close();
    open.delete(key);
  }
});

onSent((item, made) => {
  if (item.about.post === null) tellFeeds(item.about.hood, (value) => value.placed(made));
});
