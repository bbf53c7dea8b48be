import { t } from '../core/i18n.js';
import { dateOf, dayOf, minute, timeOf, today, weekdayOf } from './clock.js';

const aDay = 24 * 3600_000;
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** 'Vandaag 10:00', 'Zaterdag 10:00', 'Zaterdag 5 december 10:00'. */
export function whenOf({ starts }) {
  const start = Date.parse(starts);
  const day = dayOf(start);
  if (day <= today.value) return `${t('kiosk.today')} ${timeOf(start)}`;
  if (day === dayOf(minute.value + aDay)) return `${t('kiosk.tomorrow')} ${timeOf(start)}`;
  const near = start - minute.value < 6 * aDay;
  return `${capital(near ? weekdayOf(start) : dateOf(start))} ${timeOf(start)}`;
}

/** 'nog 6 van de 25 plekken', 'vol', 'aanschuiven kan'; `short`: 'nog 6 plekken'. */
export function placesOf({ state, signing, capacity, taken }, short = false) {
  if (state === 'cancelled') return t('kiosk.places.cancelled');
  if (capacity !== null) return taken < capacity ? t(short ? 'kiosk.places.few' : 'kiosk.places.left', { n: capacity - taken, capacity }) : t('kiosk.places.full');
  if (signing === 'none' || !taken) return t('kiosk.places.open');
  return t('kiosk.places.coming', { n: taken });
}

const looks = {
  message: { icon: 'message-square-text', colour: 'plain', scan: 'read' },
  story: { icon: 'book-open', colour: 'delft', scan: 'read' },
  announcement: { icon: 'megaphone', colour: 'canal', scan: 'read' },
  help: { icon: 'hand-heart', colour: 'leaf', scan: 'help' },
  event: { icon: 'calendar-days', colour: 'sun', scan: 'join' },
};

/** What has no look of its own here is shown as a message. */
const known = (kind) => (kind in looks ? kind : 'message');

export const lookOf = ({ kind }) => looks[known(kind)];
export const labelOf = ({ kind, occasion }) => (occasion ? whenOf(occasion) : t(`kiosk.kinds.${known(kind)}`));
export const lineOf = ({ kind, helped, text }) => (helped ? t('kiosk.lines.helped') : t(`kiosk.lines.${known(kind)}`, { text }));

/** What one reads below a title. */
export const factsOf = ({ occasion, text }) => (occasion ? [occasion.venue, placesOf(occasion)] : [text]).filter(Boolean);
