// How events and taps change a list of posts, a value of `core/live/list.js` with what this reader `mine` reacted. Pure.
import { added, each, without } from '../../../core/live/list.js';
import { changeCard, isGone, tap } from './card-events.js';

/** A post that is known already is at least as new as the one that comes in. */
export function happened(list, event, order, isOwn) {
  const { type, body } = event;
  if (type === 'postCreated') return added(list, body.post, order, isOwn(body.post));
  if (type === 'postRemoved') return without(list, (post) => post.id === body.id && isGone(post, event));
  if (type === 'postModerated') return added(without(list, ({ id }) => id === body.post.id), body.post, order, true);
  if (type === 'reactionSet') return { ...list, mine: { ...list.mine, [body.post]: body.mine } };
  return each(list, (post) => changeCard(post, event));
}

export function tapped(list, id, reaction, on) {
  const mine = list.mine[id] ?? [];
  const post = [...list.items, ...list.waiting].find((one) => one.id === id);
  if (!post) return list;
  const result = tap(post, mine, reaction, on);
  return { ...each(list, (one) => (one.id === id ? result.post : one)), mine: { ...list.mine, [id]: result.mine } };
}
