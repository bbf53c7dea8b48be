// The gatherings of a hood as a value: what a fetch answered, changed by events. Pure.
// Events bring the whole card or all its counts, so that hearing one twice does no harm.

/** A fetch in place of what was there, if anything; then new gatherings wait, unless they are the reader's own. */
export function fetched(before, { items, next, own }, isOwn) {
  const shown = new Set(before?.gatherings.map(({ id }) => id));
  const last = before?.gatherings.at(-1);
  const isWithin = (gathering) => last && (before.next === null || soonestFirst(gathering, last) < 0);
  const waits = (gathering) => before && !shown.has(gathering.id) && !isOwn(gathering) && isWithin(gathering);
  const known = [...new Map(items.map((gathering) => [gathering.id, gathering])).values()].sort(soonestFirst);
  return {
    gatherings: known.filter((gathering) => !waits(gathering)),
    waiting: known.filter(waits),
    own: Object.fromEntries((own ?? []).map(({ gathering, ...signUp }) => [gathering, signUp])),
    next,
  };
}

/** An event of a stream. `belongs`: whether a gathering is one of this list. */
export function happened(list, { type, body }, { belongs, isOwn }) {
  if (type === 'gatheringPlanned' || type === 'gatheringChanged') {
    const { gathering } = body;
    return belongs(gathering) ? put(list, gathering, isOwn(gathering)) : without(list, ({ id }) => id === gathering.id);
  }
  if (type === 'gatheringRemoved') return without(list, ({ id }) => id === body.id);
  if (type === 'placesChanged') return each(list, (gathering) => (gathering.id === body.id ? { ...gathering, ...body } : gathering));
  if (type === 'organiserRenamed') return each(list, (gathering) => renamed(gathering, body.organiser));
  if (type === 'signUpChanged') return { ...list, own: { ...list.own, [body.gathering]: body.signUp } };
  return list;
}

function put(list, gathering, atOnce) {
  if (has(list, gathering.id)) return sorted(each(list, (one) => (one.id === gathering.id ? gathering : one)));
  const last = list.gatherings.at(-1);
  if (list.next !== null && last && soonestFirst(gathering, last) > 0) return list;
  const where = atOnce ? 'gatherings' : 'waiting';
  return sorted({ ...list, [where]: [...list[where], gathering] });
}

export function revealed(list) {
  return sorted({ ...list, gatherings: [...list.gatherings, ...list.waiting], waiting: [] });
}

export function without(list, leaves) {
  const stays = (gathering) => !leaves(gathering);
  return { ...list, gatherings: list.gatherings.filter(stays), waiting: list.waiting.filter(stays) };
}

/** A card after its organiser took another name. */
export const renamed = (gathering, organiser) => (gathering.organiser?.id === organiser.id ? { ...gathering, organiser } : gathering);

const has = ({ gatherings, waiting }, id) => [...gatherings, ...waiting].some((gathering) => gathering.id === id);

const each = (list, change) => ({ ...list, gatherings: list.gatherings.map(change), waiting: list.waiting.map(change) });

const sorted = (list) => ({ ...list, gatherings: list.gatherings.toSorted(soonestFirst), waiting: list.waiting.toSorted(soonestFirst) });

/** In order of start; ids decide between gatherings of one moment. */
export function soonestFirst(a, b) {
  return Date.parse(a.starts) - Date.parse(b.starts) || (a.id < b.id ? -1 : 1);
}
