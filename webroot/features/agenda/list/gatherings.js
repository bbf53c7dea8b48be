// How events change a list of gatherings, a value of `core/live/list.js` with the reader's `own` sign-ups. Pure.
// Events bring the whole card or all its counts, so that hearing one twice does no harm.
import { each, put, without } from '../../../core/live/list.js';

/** An event of a stream. `belongs`: whether a gathering is one of this list. */
export function happened(list, { type, body }, { belongs, isOwn }) {
  if (type === 'gatheringCreated' || type === 'gatheringChanged') {
    const { gathering } = body;
    return belongs(gathering) ? put(list, gathering, soonestFirst, isOwn(gathering)) : without(list, ({ id }) => id === gathering.id);
  }
  if (type === 'gatheringRemoved') return without(list, ({ id }) => id === body.id);
  if (type === 'placesChanged') return each(list, (gathering) => (gathering.id === body.id ? { ...gathering, ...body } : gathering));
  if (type === 'organiserRenamed') return each(list, (gathering) => renamed(gathering, body.organiser));
  if (type === 'signUpChanged') return { ...list, own: { ...list.own, [body.gathering]: body.signUp } };
  return list;
}

/** A card after its organiser took another name. */
export const renamed = (gathering, organiser) => (gathering.organiser?.id === organiser.id ? { ...gathering, organiser } : gathering);

/** In order of start; ids decide between gatherings of one moment. */
export function soonestFirst(a, b) {
  return Date.parse(a.starts) - Date.parse(b.starts) || (a.id < b.id ? -1 : 1);
}
