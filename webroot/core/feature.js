import { loadWords, nameIt } from './languages.js';
import { fetched, later } from './ui/later.js';

const features = [];
const folderOf = (name) => `features/${name}`;

/**
 * Adds a feature with its extensions, as `features/README.md` says. An entry that leads somewhere is {key, names, url(), icon},
 * its name in each language: that can't wait for words.
 */
export function feature(name, { wordsFirst = false, offline = [], ...own }) {
  const words = wordsFirst ? [folderOf(name)] : [];
  features.push({ ...own, words, offline: offline.map((file) => `${folderOf(name)}/${file}`) });
  Object.values(own).flat().forEach(({ key, names }) => names && nameIt(key, names));
}

/** Those of a kind of all features, in the order of `app.js`. */
export const extensions = (kind) => features.flatMap((one) => one[kind] ?? []);

/** A page within a hood; its component is given what the path says, and the hood's `slug`. */
export const hoodPage = (path, Page) => ({ path, Page, ofHood: true });

/** A page that is no hood's, though it is read in the last one; `hoodless`: in none. */
export const sitePage = (path, Page, { hoodless = false } = {}) => ({ path, Page, hoodless });

/** How a feature fetches parts of itself, with the words of these folders. */
export function partsOf(...names) {
  const words = () => Promise.all(names.map((name) => loadWords(folderOf(name))));
  const withWords = (load) => async () => (await Promise.all([load(), words()]))[0];
  /** A module that others call. */
  const module = (load) => {
    const whole = withWords(load);
    return () => fetched(whole);
  };
  /** A component, fetched when it is first shown. */
  const part = (load, ...how) => later(withWords(load), ...how);
  /** A module that does its work by itself, which may need the words; nobody waits for it. */
  const worker = (load) => () => words().then(load).catch(() => {});
  return { module, part, worker };
}
