/** So many pages of a list as one, of the moment when the first was read. */
export async function pages(fetchPage, count) {
  const first = await fetchPage();
  let { items, next } = first;
  for (let page = 1; page < count && next; page++) {
    const more = await fetchPage(next);
    items = [...items, ...more.items];
    next = more.next;
  }
  return { ...first, items, next };
}
