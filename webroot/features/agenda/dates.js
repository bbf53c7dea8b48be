import { computed } from '@preact/signals-core';
import { now } from '../../core/clock.js';
import { dateFormat, t, timeZone } from '../../core/i18n.js';
import { language } from '../../core/languages.js';

// Days and times as the clocks of the hood say them.

export const dayLength = 24 * 3600 * 1000;

const key = computed(() => new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: timeZone.value }));
const wall = computed(() => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: timeZone.value }));
const clock = dateFormat({ hour: '2-digit', minute: '2-digit' });
const weekday = dateFormat({ weekday: 'short' });
const date = dateFormat({ day: 'numeric' });
const month = dateFormat({ month: 'short' });
const full = dateFormat({ weekday: 'long', day: 'numeric', month: 'long' });
const fullWithYear = dateFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
// A day or a month by its name alone is the same everywhere.
const named = (options) => dateFormat({ ...options, timeZone: 'UTC' });
const monthName = named({ month: 'long', year: 'numeric' });
const dayName = named({ weekday: 'short' });
const longDayName = named({ weekday: 'long' });
const namedDay = named({ weekday: 'long', day: 'numeric', month: 'long' });

/** '2026-11-28': the day of a moment in the hood. */
export const dayOf = (moment) => key.value.format(new Date(moment));
/** '14:30' in the hood. */
export const timeOf = (moment) => wall.value.format(new Date(moment));
export const today = () => dayOf(now.value);
export const shortTime = (moment) => clock.value.format(new Date(moment));

/** {weekday: 'ZA', day: '28', month: 'nov'} for a leaf of a calendar. */
export function leafOf(moment) {
  const at = new Date(moment);
  const plain = (text) => text.replace('.', '');
  return { weekday: plain(weekday.value.format(at)).toLocaleUpperCase(language.value), day: date.value.format(at), month: plain(month.value.format(at)) };
}

/** 'zaterdag 28 november', with the year when that is another. */
export function fullDate(moment) {
  const isThisYear = dayOf(moment).slice(0, 4) === today().slice(0, 4);
  return (isThisYear ? full : fullWithYear).value.format(new Date(moment));
}

/** '10:00', or that it is all day. */
export const beginning = ({ starts, allDay }) => (allDay ? t('agenda.allDay') : shortTime(starts));

/** '10:00 – 13:00', or with the day it ends on when that is another. What is all day ends at the midnight after. */
export function hours({ starts, ends, allDay }) {
  if (allDay) {
    const last = Date.parse(ends) - 1;
    return dayOf(last) === dayOf(starts) ? t('agenda.allDay') : t('agenda.allDayUntil', { day: fullDate(last) });
  }
  const till = dayOf(starts) === dayOf(ends) || Date.parse(ends) - Date.parse(starts) < dayLength / 2 ? shortTime(ends) : `${fullDate(ends)} ${shortTime(ends)}`;
  return `${shortTime(starts)} – ${till}`;
}

/** 'Vandaag', 'Morgen' or the day itself, of '2026-11-28'. */
export function dayHeading(day) {
  const near = { [today()]: 'agenda.today', [plusDays(today(), 1)]: 'agenda.tomorrow' }[day];
  const words = namedDay.value.format(utc(day));
  return near ? t('agenda.dayNamed', { name: t(near), day: words }) : words;
}

/** '09:00 – 11:00', the same without a moment: the month '2026-11' in words. */
export const monthHeading = (wanted) => monthName.value.format(utc(`${wanted}-01`));
export const weekdays = () => Array.from({ length: 7 }, (_, at) => ({ short: dayName.value.format(utc(plusDays('2024-01-01', at))), long: longDayName.value.format(utc(plusDays('2024-01-01', at))) }));
export const weekdayOf = (day) => longDayName.value.format(utc(day));

const utc = (day) => new Date(`${day}T00:00:00Z`);

export function plusDays(day, count) {
  return new Date(utc(day).getTime() + count * dayLength).toISOString().slice(0, 10);
}

export const daysBetween = (first, last) => (utc(last) - utc(first)) / dayLength;

export function plusMonths(month, count) {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The weeks that a month touches, from Monday on, as days. */
export function weeksOf(month) {
  const first = `${month}-01`;
  const start = plusDays(first, -((utc(first).getUTCDay() + 6) % 7));
  const weeks = [];
  for (let day = start; day.slice(0, 7) <= month; day = plusDays(day, 7)) weeks.push(Array.from({ length: 7 }, (_, at) => plusDays(day, at)));
  return weeks;
}

/** The moment when the hood's clocks say so: '2026-11-28', '14:30'. In the hour that is skipped it is an hour later. */
export function momentOf(day, time) {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const isSaid = (at) => `${dayOf(at)}T${timeOf(at)}` === `${day}T${time}`;
  const guesses = [wanted - offsetAt(wanted - dayLength), wanted - offsetAt(wanted + dayLength)];
  return new Date(guesses.find(isSaid) ?? guesses[0]);
}

/** So many milliseconds the hood's clocks are ahead of UTC. */
function offsetAt(moment) {
  return Date.parse(`${dayOf(moment)}T${timeOf(moment)}:00Z`) - Math.floor(moment / 60_000) * 60_000;
}
