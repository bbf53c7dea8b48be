const element = document.getElementById('first');

/** What the server wrote into the page, so that the first paint needs no second trip. */
export const first = {
  assets: '',
  base: '',
  hood: null,
  page: null,
  demo: false,
  version: 'unknown',
  language: 'nl',
  ...JSON.parse(element?.textContent || '{}'),
};

/** A host name of its own makes the hood live at '/'. */
export const mapped = first.base === '' && first.hood !== null;

/** Milliseconds at which the server made this page, when it had to answer from its cache. */
export const keptAt = Number(document.documentElement.dataset.kept) || null;

/** That page of this hood, for the first who asks for such a one; null when it may be old. */
export function takeFirst(slug, isWanted) {
  const { page } = first;
  if (keptAt || first.hood?.slug !== slug || !page || !isWanted(page)) return null;
  first.page = null;
  return page;
}
