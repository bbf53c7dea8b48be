import { computed, signal } from '@preact/signals-core';
import { language, wordsAt } from './languages.js';

export const timeZone = signal(undefined);

const locale = computed(() => (language.value === 'en' ? 'en-GB' : language.value)); // the English of Europe
const plurals = computed(() => new Intl.PluralRules(language.value));
const relative = computed(() => new Intl.RelativeTimeFormat(locale.value, { numeric: 'auto' }));
/** As who reads writes dates, of the hood unless the options name another time zone. */
export const dateFormat = (options) => computed(() => new Intl.DateTimeFormat(locale.value, { timeZone: timeZone.value, ...options }));
const day = dateFormat({ day: 'numeric', month: 'long', year: 'numeric' });
const moment = dateFormat({ dateStyle: 'full', timeStyle: 'short' });
const short = dateFormat({ day: 'numeric', month: 'short' });

/** The words for a key; {name} is filled in, and a number `n` picks between one and other. */
export function t(key, values = {}) {
  const found = wordsAt(key);
  const words = found?.other ? (found[plurals.value.select(values.n)] ?? found.other) : found;
  if (words === undefined) return key;
  return String(words).replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
}

/** A list of words under a key. */
export const tList = (key) => wordsAt(key) ?? [];

const steps = [
  [60, 'minute', 60],
  [24, 'hour', 3600],
  [7, 'day', 86400],
];

/** '5 minuten geleden'; a date when it is more than a week. */
export function ago(date, now) {
  const seconds = Math.max(0, (now - date) / 1000);
  if (seconds < 45) return t('time.justNow');
  for (const [limit, unit, size] of steps) {
    const amount = Math.round(seconds / size);
    if (amount < limit) return relative.value.format(-Math.max(1, amount), unit);
  }
  return new Date(now).getFullYear() === new Date(date).getFullYear()
    ? short.value.format(date)
    : day.value.format(date);
}

export const fullMoment = (date) => moment.value.format(date);
export const fullDay = (date) => day.value.format(date);
