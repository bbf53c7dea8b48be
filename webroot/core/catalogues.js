import { extensions } from './feature.js';

/** What features say in their catalogues, whose words are then there too. One that doesn't come takes nothing else away. */
export async function fetchCatalogues() {
  const all = await Promise.allSettled(extensions('catalogue').map((load) => load()));
  return all.filter(({ status }) => status === 'fulfilled').map(({ value }) => value);
}
