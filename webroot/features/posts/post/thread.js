// A post with its comments as a value, changed by events. Pure, like square.js.
import { changeCard, isGone, isUnder, oldestFirst, renamed, settle, tap } from '../list/card-events.js';

export function fromPost({ post, comments, mine }) {
  return tidied({ post, comments: [...comments].sort(oldestFirst), mine: mine[post.id] ?? [], gone: false });
}

export function threadHappened(thread, event) {
  const { type, body } = event;
  const { id } = thread.post;
  if (type === 'postRemoved' && body.id === id) return { ...thread, gone: isGone(thread.post, event) };
  if (type === 'postCreated' && body.post.id === id) return { ...thread, post: { ...thread.post, moderation: null }, gone: false };
  if (type === 'postModerated' && body.post.id === id) return { ...thread, post: body.post, gone: false };
  if (type === 'reactionSet' && body.post === id) return { ...thread, mine: body.mine };
  const changed = { ...thread, post: changeCard(thread.post, event) };
  if (type === 'commentCreated' && body.comment.post === id) return withComment(changed, body.comment);
  if (type === 'commentChanged' && body.comment.post === id) return replaced(changed, body.comment);
  if (type === 'commentRemoved' && body.post === id) {
    return tidied(body.comment ? replaced(changed, body.comment) : withoutComment(changed, body.id));
  }
  if (type === 'authorRenamed' && isUnder(thread.post, event)) {
    return { ...changed, comments: changed.comments.map((comment) => renamed(comment, body.author)) };
  }
  return changed;
}

export function withComment(thread, comment) {
  if (thread.comments.some((one) => one.id === comment.id)) return thread;
  return { ...thread, comments: [...thread.comments, comment].sort(oldestFirst) };
}

export function replaced(thread, comment) {
  return { ...thread, comments: thread.comments.map((one) => (one.id === comment.id ? comment : one)) };
}

function withoutComment(thread, id) {
  return { ...thread, comments: thread.comments.filter((one) => one.id !== id) };
}

/** My own removal, before its event: the count is left to the event. */
export function withdrawn(thread, { id }) {
  const answered = thread.comments.some((one) => one.parent === id);
  const blank = (one) => (one.id === id ? { ...one, removed: true, author: null, rich: [] } : one);
  return tidied(answered ? { ...thread, comments: thread.comments.map(blank) } : withoutComment(thread, id));
}

/** A removed comment keeps its place only while there are replies to it. */
function tidied(thread) {
  const answered = new Set(thread.comments.map((one) => one.parent));
  return { ...thread, comments: thread.comments.filter((one) => !one.removed || answered.has(one.id)) };
}

export function threadTapped(thread, reaction, on) {
  return { ...thread, ...tap(thread.post, thread.mine, reaction, on) };
}

export function threadCounted(thread, saw, counts) {
  return { ...thread, post: settle(thread.post, saw, counts) };
}

/** Comments in the order they are read: each with the replies to it. */
export function branches(comments) {
  return comments
    .filter((comment) => !comment.parent)
    .map((comment) => ({ comment, replies: comments.filter((reply) => reply.parent === comment.id) }));
}
