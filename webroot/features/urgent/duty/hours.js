// The weekly roster as somebody edits it, and as it is kept. Pure.

export const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** A field for a time knows no 24:00. */
export const toRows = (hours) => hours.map((one) => ({ ...one, ends: one.ends === '24:00' ? '00:00' : one.ends }));

/** Past midnight stands as two: until midnight, and the day after from midnight on. What overlaps becomes one. */
export function toHours(rows) {
  const split = rows.filter(({ starts, ends }) => starts && ends).flatMap(untilMidnight);
  return split.sort(inOrder).reduce(joined, []);
}

function untilMidnight({ weekday, starts, ends }) {
  if (ends > starts) return [{ weekday, starts, ends }];
  const evening = { weekday, starts, ends: '24:00' };
  return ends === '00:00' ? [evening] : [evening, { weekday: (weekday % 7) + 1, starts: '00:00', ends }];
}

const inOrder = (a, b) => a.weekday - b.weekday || a.starts.localeCompare(b.starts);

function joined(list, next) {
  const last = list.at(-1);
  if (last?.weekday !== next.weekday || last.ends < next.starts) return [...list, next];
  return [...list.slice(0, -1), { ...last, ends: last.ends > next.ends ? last.ends : next.ends }];
}

/** The same hours on every day as on this one. */
export function everyDayLike(rows, weekday) {
  const example = rows.filter((row) => row.weekday === weekday);
  return weekdays.flatMap((day) => example.map((row) => ({ ...row, weekday: day })));
}
