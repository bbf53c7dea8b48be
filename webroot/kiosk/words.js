import { t } from '../core/i18n.js';
import { dateOf, dayOf, minute, timeOf, today, weekdayOf } from './clock.js';
import { kindKey, lineKey } from './kinds.js';

const aDay = 24 * 3600_000;
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** 'Vandaag 10:00', 'Zaterdag 10:00', 'Zaterdag 5 december 10:00'; of whole days 'Vandaag, hele dag', 'Morgen t/m zondag'. */
function whenOf({ starts, ends, allDay }) {
  const start = Date.parse(starts);
  const day = capital(dayName(start));
  if (!allDay) return `${day} ${timeOf(start)}`;
  const last = Date.parse(ends) - 1;
  const isOneDay = dayOf(last) === dayOf(Math.max(start, minute.value));
  return isOneDay ? t('kiosk.days.one', { day }) : t('kiosk.days.more', { day, last: dayName(last) });
}

function dayName(moment) {
  if (dayOf(moment) <= today.value) return t('kiosk.today');
  if (dayOf(moment) === dayOf(minute.value + aDay)) return t('kiosk.tomorrow');
  return moment - minute.value < 6 * aDay ? weekdayOf(moment) : dateOf(moment);
}

/** '10:00', 'hele dag'. */
export const beginningOf = ({ starts, allDay }) => (allDay ? t('kiosk.allDay') : timeOf(Date.parse(starts)));

/** 'nog 6 van de 25 plekken', 'vol', 'aanschuiven kan'; `short`: 'nog 6 plekken'. */
export function placesOf({ state, signing, capacity, taken, waiting }, short = false) {
  if (state === 'cancelled') return t('kiosk.places.cancelled');
  if (capacity !== null) return taken < capacity && !waiting ? t(short ? 'kiosk.places.few' : 'kiosk.places.left', { n: capacity - taken, capacity }) : t('kiosk.places.full');
  if (signing === 'none' || !taken) return t('kiosk.places.open');
  return t('kiosk.places.coming', { n: taken });
}

export const labelOf = ({ kind, occasion }) => (occasion ? whenOf(occasion) : t(kindKey({ kind })));
export const lineOf = (line) => t(lineKey(line), { text: line.text });

/** What one reads below a title. */
export const factsOf = ({ occasion, text }) => (occasion ? [occasion.venue, placesOf(occasion)] : [text]).filter(Boolean);
