import { loadWords, nameIt } from './languages.js';
import { later } from './ui/later.js';

const features = [];
const folderOf = (name) => `features/${name}`;

/**
 * Adds a feature with its extensions, in lists, as `features/README.md` says. An entry of a list that leads somewhere is
 * {key, names: {nl, en}, url(), icon}: its name can't wait for the words of the feature.
 */
export function feature(name, { wordsFirst = false, offline = [], ...own }) {
  const words = wordsFirst ? [folderOf(name)] : [];
  features.push({ ...own, words, offline: offline.map((file) => `${folderOf(name)}/${file}`) });
  Object.values(own).flat().forEach(({ key, names }) => names && nameIt(key, names));
}

/** The extensions of a kind of all features, in the order in which `app.js` lists them. */
export const extensions = (kind) => features.flatMap((one) => one[kind] ?? []);

/** A page within a hood; its component is given what the path says, and the hood's `slug`. */
export const hoodPage = (path, Page) => ({ path, Page, ofHood: true });

/** A page that is no hood's, though it is read in the last one; `hoodless`: in none. */
export const sitePage = (path, Page, { hoodless = false } = {}) => ({ path, Page, hoodless });

/** How a feature fetches parts of itself, with its words, and those of other features that stand in it. */
export function partsOf(...names) {
  const words = () => Promise.all(names.map((name) => loadWords(folderOf(name))));
  /** A module that others call. */
  const module = (load) => async () => (await Promise.all([load(), words()]))[0];
  /** A component, fetched when it is first shown. */
  const part = (load, ...how) => later(module(load), ...how);
  /** A module that does its work by itself, which may need the words. */
  const worker = (load) => () => words().then(load);
  return { module, part, worker };
}
