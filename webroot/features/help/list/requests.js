// The requests of a hood as a value: what a fetch answered, changed by events. Pure.
// Every event brings the whole request, so that the last one is right and hearing one twice does no harm.

const standing = new Set(['open', 'agreed', 'helped']);

/** So many requests stay after somebody has helped. */
export const mostHelped = 10;

/** A fetch in place of what was there, if anything; then new requests wait, unless they are the reader's own. */
export function fetched(before, { items, next }, isOwn) {
  const shown = new Set(before?.requests.map(({ id }) => id));
  const newest = before?.requests[0];
  const isNewer = (request) => !newest || newestFirst(request, newest) < 0;
  const waits = (request) => before && !shown.has(request.id) && !isOwn(request) && isNewer(request);
  const known = [...new Map(items.map((request) => [request.id, request])).values()].sort(newestFirst);
  return trimmed({ requests: known.filter((request) => !waits(request)), waiting: known.filter(waits), next });
}

/** An event of a stream. A request that was not there waits, unless it is the reader's own. */
export function happened(list, { type, body }, isOwn) {
  if (type === 'helpAsked' || type === 'helpChanged') return put(list, body.request, isOwn(body.request));
  if (type === 'helpWithdrawn') return without(list, ({ id }) => id === body.id);
  return list;
}

export function put(list, request, atOnce) {
  if (!standing.has(request.state)) return without(list, ({ id }) => id === request.id);
  if (has(list, request.id)) return trimmed(each(list, (one) => (one.id === request.id ? request : one)));
  const last = list.requests.at(-1);
  if (list.next !== null && last && newestFirst(request, last) > 0) return list;
  const where = atOnce ? 'requests' : 'waiting';
  return trimmed({ ...list, [where]: [...list[where], request].sort(newestFirst) });
}

export function revealed(list) {
  return { ...list, requests: [...list.waiting, ...list.requests].sort(newestFirst), waiting: [] };
}

export function without(list, leaves) {
  const stays = (request) => !leaves(request);
  return { ...list, requests: list.requests.filter(stays), waiting: list.waiting.filter(stays) };
}

/** Of the requests that were helped only the newest stay, as the server lists them. */
function trimmed(list) {
  const helped = [...list.requests, ...list.waiting].filter(({ state }) => state === 'helped').sort(newestFirst);
  const old = new Set(helped.slice(mostHelped).map(({ id }) => id));
  return old.size ? without(list, ({ id }) => old.has(id)) : list;
}

const has = ({ requests, waiting }, id) => [...requests, ...waiting].some((request) => request.id === id);

const each = (list, change) => ({ ...list, requests: list.requests.map(change), waiting: list.waiting.map(change) });

/** Newest first; ids decide between requests of one minute. */
export function newestFirst(a, b) {
  return Date.parse(b.asked) - Date.parse(a.asked) || (a.id < b.id ? 1 : -1);
}
