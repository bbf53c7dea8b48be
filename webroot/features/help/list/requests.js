// How events change a list of requests, a value of `core/live/list.js`. Pure.
// Every event brings the whole request, so that the last one is right and hearing one twice does no harm.
import { put, without } from '../../../core/live/list.js';

const shown = new Set(['open', 'agreed', 'helped']);

/** So many requests stay after somebody has helped. */
export const mostHelped = 10;

export function happened(list, { type, body }, order, isOwn) {
  if (type === 'helpCreated' || type === 'helpChanged') return changed(list, body.request, order, isOwn(body.request));
  if (type === 'helpRemoved') return without(list, ({ id }) => id === body.id);
  return list;
}

function changed(list, request, order, atOnce) {
  if (!shown.has(request.state)) return without(list, ({ id }) => id === request.id);
  return trimmed(put(list, request, order, atOnce), order);
}

/** Of the requests that were helped only the newest stay, as the server lists them. */
export function trimmed(list, order) {
  const helped = [...list.items, ...list.waiting].filter(({ state }) => state === 'helped').sort(order);
  const old = new Set(helped.slice(mostHelped).map(({ id }) => id));
  return old.size ? without(list, ({ id }) => old.has(id)) : list;
}
