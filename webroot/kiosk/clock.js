import { computed } from '@preact/signals';
import { now, tick } from '../core/clock.js';
import { dateFormat, timeZone } from '../core/i18n.js';

export const minute = computed(() => Math.floor(now.value / 60_000) * 60_000);

const works = new Set();

setInterval(() => {
  tick();
  works.forEach((work) => work());
}, 1_000);

/** Does this every so many seconds, for as long as the screen is there. */
export function every(seconds, work) {
  let left = seconds;
  works.add(() => {
    left -= 1;
    if (left > 0) return;
    left = seconds;
    work();
  });
}

const time = dateFormat({ hour: '2-digit', minute: '2-digit' });
const weekday = dateFormat({ weekday: 'long' });
const date = dateFormat({ weekday: 'long', day: 'numeric', month: 'long' });
const day = computed(() => new Intl.DateTimeFormat('en-CA', { timeZone: timeZone.value }));

export const timeOf = (moment) => time.value.format(moment);
export const dateOf = (moment) => date.value.format(moment);
export const weekdayOf = (moment) => weekday.value.format(moment);
/** '2026-11-26', on the wall of the hood. */
export const dayOf = (moment) => day.value.format(moment);
export const today = computed(() => dayOf(minute.value));

/** How many minutes it is past midnight there. */
export const minuteOfDay = computed(() => {
  const wall = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: timeZone.value });
  const [hours, minutes] = wall.format(minute.value).split(':').map(Number);
  return hours * 60 + minutes;
});
