// The square as a value: what a fetch answered, changed by events. Pure, so that a test can compare it with a fetch.
import { changeCard, isGone, newestFirst, settle, tap } from './card-events.js';

const rememberedEvents = 300;

/** posts: on the screen; waiting: announced by the pill; recent: events, for pages that were read before them. */
export const emptySquare = { posts: [], waiting: [], next: null, mine: {}, recent: [] };

export function fromPage({ items, next, mine }) {
  return { ...emptySquare, posts: [...items].sort(newestFirst), next, mine };
}

/** A fresh fetch in place of what was there; new posts wait, unless they are the reader's or `atOnce`. */
export function refetched(square, page, isOwn, atOnce = false) {
  const fresh = withRecent(square, page);
  const shown = new Set(square.posts.map((post) => post.id));
  const newest = square.posts[0];
  const unseen = (post) => !atOnce && newest && !shown.has(post.id) && !isOwn(post) && newestFirst(post, newest) < 0;
  return {
    ...square,
    posts: fresh.filter((post) => !unseen(post)),
    waiting: fresh.filter(unseen),
    next: page.next,
    mine: page.mine,
  };
}

/** One more page at the bottom. */
export function extended(square, page) {
  const known = new Set([...square.posts, ...square.waiting].map((post) => post.id));
  const more = withRecent(square, page).filter((post) => !known.has(post.id));
  return {
    ...square,
    posts: [...square.posts, ...more].sort(newestFirst),
    next: page.next,
    mine: { ...page.mine, ...square.mine },
  };
}

/** The items of a page as they are after the events that came in while it was under way. */
function withRecent(square, page) {
  const at = new Map(page.live.map((cursor) => [cursor.stream, cursor]));
  const isLater = ({ stream, epoch, seq }) => at.get(stream)?.epoch === epoch && seq > at.get(stream).seq;
  const ids = new Set(page.items.map((post) => post.id));
  const later = square.recent.filter(isLater);
  const start = { ...emptySquare, posts: page.items };
  return later
    .reduce((state, event) => happened(state, event, () => true), start)
    .posts.filter((post) => ids.has(post.id))
    .sort(newestFirst);
}

/** An event of a stream. A new post waits, unless it is the reader's own. */
export function happened(square, event, isOwn) {
  const recent = [...square.recent, event].slice(-rememberedEvents);
  const { type, body } = event;
  if (type === 'postPlaced') return { ...added(square, body.post, isOwn(body.post)), recent };
  if (type === 'postRemoved') return { ...without(square, (post) => post.id === body.id && isGone(post, event)), recent };
  if (type === 'postJudged') return { ...added(removed(square, body.post.id), body.post, true), recent };
  if (type === 'reactionSet') return { ...square, mine: { ...square.mine, [body.post]: body.mine }, recent };
  return { ...eachPost(square, (post) => changeCard(post, event)), recent };
}

/** A post that is known already is at least as new as the one that comes in. */
export function added(square, post, atOnce) {
  const known = [...square.posts, ...square.waiting].some((one) => one.id === post.id);
  const last = square.posts.at(-1);
  const belowTheEnd = square.next !== null && last && newestFirst(post, last) > 0;
  if (known || belowTheEnd) return square;
  const list = atOnce ? 'posts' : 'waiting';
  return { ...square, [list]: [...square[list], post].sort(newestFirst) };
}

function without(square, leaves) {
  const stays = (post) => !leaves(post);
  return { ...square, posts: square.posts.filter(stays), waiting: square.waiting.filter(stays) };
}

/** What was for residents goes when its stream is refused. */
export function withoutAudience(square, audience) {
  return without(square, (post) => post.audience === audience);
}

export function revealed(square) {
  return { ...square, posts: [...square.waiting, ...square.posts].sort(newestFirst), waiting: [] };
}

export function edited(square, card) {
  return eachPost(square, (post) => changeCard(post, { type: 'postEdited', body: { post: card } }));
}

export function removed(square, id) {
  return without(square, (post) => post.id === id);
}

export function tapped(square, id, reaction, on) {
  const mine = square.mine[id] ?? [];
  const post = [...square.posts, ...square.waiting].find((one) => one.id === id);
  if (!post) return square;
  const result = tap(post, mine, reaction, on);
  const next = eachPost(square, (one) => (one.id === id ? result.post : one));
  return { ...next, mine: { ...square.mine, [id]: result.mine } };
}

export function counted(square, id, saw, counts) {
  return eachPost(square, (post) => (post.id === id ? settle(post, saw, counts) : post));
}

function eachPost(square, change) {
  return { ...square, posts: square.posts.map(change), waiting: square.waiting.map(change) };
}
