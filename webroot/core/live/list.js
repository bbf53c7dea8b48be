// A list as a value: {items: on the screen, waiting: announced, next: where the page after these begins}, and what else a
// feature knows of it. `order` compares two items. Pure.

export const empty = { items: [], waiting: [], next: null };

export const has = ({ items, waiting }, id) => [...items, ...waiting].some((item) => item.id === id);

export const each = (list, change) => ({ ...list, items: list.items.map(change), waiting: list.waiting.map(change) });

export function without(list, leaves) {
  const stays = (item) => !leaves(item);
  return { ...list, items: list.items.filter(stays), waiting: list.waiting.filter(stays) };
}

/** One that was not there. What is below the last comes with the next page. */
export function added(list, item, order, atOnce) {
  const last = list.items.at(-1);
  const isBelow = list.next !== null && last && order(item, last) > 0;
  if (isBelow || has(list, item.id)) return list;
  const where = atOnce ? 'items' : 'waiting';
  return { ...list, [where]: [...list[where], item].sort(order) };
}

/** One as it is now. */
export function put(list, item, order, atOnce) {
  if (!has(list, item.id)) return added(list, item, order, atOnce);
  const { items, waiting, ...rest } = each(list, (one) => (one.id === item.id ? item : one));
  return { ...rest, items: items.sort(order), waiting: waiting.sort(order) };
}

export const revealed = (list, order) => ({ ...list, items: [...list.waiting, ...list.items].sort(order), waiting: [] });

/** The latest first; ids decide between two of one moment. */
export const newestFirst = (moment) => (a, b) => Date.parse(b[moment]) - Date.parse(a[moment]) || (a.id < b.id ? 1 : -1);
