import { extensions } from './feature.js';
import { first, mapped } from './first.js';
import { pattern } from './router.js';

let routes = null;

/** The page at a path with its `parameters` and the `slug` of its hood, or null. */
export function find(path) {
  routes ??= collect();
  for (const { read, slug, ...page } of routes) {
    const found = read(path);
    if (found) return { ...page, slug: slug ?? found.slug, parameters: { slug, ...found } };
  }
  return null;
}

function collect() {
  const pages = extensions('pages');
  const ofHood = pages.filter(({ ofHood: within }) => within);
  const paths = [
    ...(mapped ? ofHood.map((page) => ({ ...page, path: page.path || '/', slug: first.hood.slug })) : []),
    ...ofHood.map((page) => ({ ...page, path: `/b/:slug${page.path}` })),
    ...pages.filter((page) => !ofHood.includes(page)),
  ];
  return paths.sort(moreSpecificFirst).map((page) => ({ ...page, read: pattern(page.path) }));
}

const rankOf = ({ path }) => path.replaceAll(/:\w+/g, '\uffff');

const moreSpecificFirst = (one, other) => (rankOf(one) < rankOf(other) ? -1 : Number(rankOf(one) > rankOf(other)));
