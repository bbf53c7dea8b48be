import { t } from '../../core/i18n.js';
import { fullDate, momentOf, weekdayOf } from './dates.js';

// How a gathering comes back, as RFC 5545 writes it.

export const rhythms = ['none', 'weekly', 'fortnightly', 'monthly'];

const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const codeOf = (day) => codes[new Date(`${day}T00:00:00Z`).getUTCDay()];

/** Which Saturday of the month it is; the last when not every month has so many. */
function orderOf(day) {
  const order = Math.ceil(Number(day.slice(8)) / 7);
  return order > 4 ? -1 : order;
}

/** The rule of what was chosen, or nothing. `stop`: 'never', 'until' or 'count'. */
export function ruleOf({ rhythm, stop, until, count, day }) {
  if (rhythm === 'none') return undefined;
  const often = {
    weekly: `FREQ=WEEKLY;BYDAY=${codeOf(day)}`,
    fortnightly: `FREQ=WEEKLY;INTERVAL=2;BYDAY=${codeOf(day)}`,
    monthly: `FREQ=MONTHLY;BYDAY=${orderOf(day)}${codeOf(day)}`,
  };
  const last = { never: '', until: `;UNTIL=${until.replaceAll('-', '')}`, count: `;COUNT=${count}` };
  return often[rhythm] + last[stop];
}

/** 'Elke week op zaterdag', 'Elke maand op de vierde zaterdag, tot en met …'. `day`: one of its dates. */
export function repeatsIn(rule, day) {
  const parts = Object.fromEntries(rule.replace(/^RRULE:/, '').split(';').map((part) => part.split('=')));
  const rhythm = { WEEKLY: { 1: 'weekly', 2: 'fortnightly' }[parts.INTERVAL ?? 1], MONTHLY: parts.BYDAY && 'monthly' }[parts.FREQ];
  const often = rhythm ? inWords(rhythm, day, parts.BYDAY) : t('agenda.repeats.other');
  const until = parts.UNTIL?.replace(/^(\d{4})(\d\d)(\d\d).*/, '$1-$2-$3');
  return until ? t('agenda.repeats.until', { often, date: fullDate(momentOf(until, '12:00')) }) : often;
}

export function inWords(rhythm, day, byDay) {
  const order = byDay ? parseInt(byDay, 10) : orderOf(day);
  return t(`agenda.repeats.${rhythm}`, { day: weekdayOf(day), order: t(`agenda.repeats.order.${order < 0 ? 'last' : order}`) });
}
