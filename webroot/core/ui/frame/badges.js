import { signal } from '@preact/signals';

/** How much waits for the reader behind an entry of the navigation: {help: 2}. The features count. */
export const badges = signal({});

export function badge(name, count) {
  if ((badges.value[name] ?? 0) !== count) badges.value = { ...badges.value, [name]: count };
}

/** Entries of the navigation that few people have, from features that are fetched for them: functions that answer {url, icon, label, badge}. */
export const entries = signal([]);

/** Adds one. @return what takes it away */
export function enter(entry) {
  entries.value = [...entries.peek(), entry];
  return () => (entries.value = entries.peek().filter((one) => one !== entry));
}
