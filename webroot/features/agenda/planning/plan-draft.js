import { time } from '../../../core/clock.js';
import { t } from '../../../core/i18n.js';
import { photosOf } from '../../../core/photos/photo-field.js';
import { dayOf, momentOf, plusDays, timeOf } from '../dates.js';
import { ruleOf } from '../repeats.js';

const hour = 3600 * 1000;

/** The next whole hour, for two hours; anybody may come. */
export function blank() {
  const starts = Math.ceil((time() + 1) / hour) * hour;
  return {
    title: '', kind: null, day: dayOf(starts), start: timeOf(starts), end: timeOf(starts + 2 * hour), lastDay: '',
    rhythm: 'none', stop: 'never', until: '', count: 6,
    venue: '', street: '', audience: 'public', signing: 'anyone',
    limited: false, capacity: 20, guests: 1, closing: 0,
    details: '', photos: [], cost: '', accessible: false, accessibility: '',
  };
}

/** What is changed of a gathering that is there already. */
export function draftFor({ gathering, details }) {
  const { title, kind, starts, ends, venue, place, audience, signing, capacity, guests, closes, cost, accessible, accessibility, photos } = gathering;
  const times = { day: dayOf(starts), start: timeOf(starts), end: timeOf(ends) };
  const lastDay = dayOf(ends) === lastDayOf(times) ? '' : dayOf(ends);
  const closing = closes ? Math.round((Date.parse(starts) - Date.parse(closes)) / hour) : 0;
  return {
    title, kind, ...times, lastDay, rhythm: 'none', venue, street: place?.street ?? '', audience, signing,
    limited: capacity !== null, capacity: capacity ?? 20, guests, closing, details, photos, cost, accessible, accessibility,
  };
}

/** The questions that this gathering needs, in order. */
export const stepsOf = ({ signing }) => ['what', 'when', 'where', 'who', signing !== 'none' && 'places', 'more', 'check'].filter(Boolean);

/** What the answer to a step still lacks, in words. */
const lacks = {
  what: ({ kind, title }) => (kind === null ? 'agenda.plan.what.noKind' : title.trim() === '' && 'agenda.plan.what.noTitle'),
  when: (draft) => !isTime(draft) ? 'agenda.plan.when.wrong' : startsOf(draft) < time() ? 'agenda.plan.when.past' : isEndless(draft) && 'agenda.plan.when.noEnd',
  where: ({ venue }) => venue.trim().length < 2 && 'agenda.plan.where.wrong',
  places: ({ limited, capacity }) => limited && !(capacity >= 1 && capacity <= 10_000) && 'agenda.plan.places.wrong',
};

export function lackOf(draft, step) {
  const key = lacks[step]?.(draft);
  return key ? t(key) : null;
}

const isTime = ({ day, start, end }) => Boolean(day && start && end);
const isEndless = ({ rhythm, stop, until, count, day }) => rhythm !== 'none' && ((stop === 'until' && !(until > day)) || (stop === 'count' && !(count > 1)));

export const startsOf = ({ day, start }) => momentOf(day, start);
export const endsOf = (draft) => momentOf(lastDayOf(draft), draft.end);

/** Unless a later day is named, what ends earlier than it begins goes on until the next. */
export function lastDayOf({ day, start, end, lastDay = '' }) {
  if (lastDay > day) return lastDay;
  return end > start ? day : plusDays(day, 1);
}

/** The contract's NewGathering; of a change the same without how it comes back. */
export function bodyOf(draft) {
  const { title, kind, venue, street, audience, signing, limited, capacity, guests, closing, details, photos, cost, accessible, accessibility } = draft;
  const starts = startsOf(draft);
  const takes = signing !== 'none';
  return {
    title: title.trim(), kind, details: details.trim(), starts: starts.toISOString(), ends: endsOf(draft).toISOString(),
    venue: venue.trim(), place: street ? { street } : null, audience, signing,
    capacity: takes && limited ? capacity : null, guests: takes ? guests : 0,
    closes: takes && closing ? new Date(starts.getTime() - closing * hour).toISOString() : null,
    cost: cost.trim(), accessible, accessibility: accessibility.trim(), photos: photosOf(photos),
    ...(draft.rhythm !== 'none' && { repeats: ruleOf(draft) }),
  };
}
