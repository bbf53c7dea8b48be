import { baseOf, hood, lastHood } from './store.js';

/** Where `?page=` leads to afterwards: only a path of this site, else the square. */
export function pageAfter(query) {
  const wanted = query.get('page');
  if (wanted && /^\/([^/\\\s\p{Cc}]\P{Cc}*)?$/u.test(wanted)) return wanted;
  const slug = hood.value?.slug ?? lastHood();
  return (slug && baseOf(slug)) || '/';
}
