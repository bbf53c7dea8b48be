import { loadWords, nameIt } from './languages.js';
import { later } from './ui/later.js';

const features = [];
const folderOf = (name) => `features/${name}`;

/**
 * Adds a feature to the program. Its contents page, `features/<name>/feature.js`, says all that it adds, each time a list;
 * whoever shows such things of every feature asks by `offering`, and names none.
 *
 * - `pages`: of `hoodPage` and `sitePage`, each on a line of its own: the server reads there which paths are pages
 * - `nav`: entries of the navigation, `side`: of that beside the page alone; `ways`: of the welcome on the square; `instead`: of the composer; `own`: of one's own page
 * - `square`: modules with what stands between the posts, {feedOf(slug), cardsOf(list), newOf(list), Aside}
 * - `about`: components on the square that say what the hood is; `profile`: on one's own page; `residency`: there, on the hood's
 *   card; `signIn`: beside signing in; `course`: with one's own request for help; `over`: over whatever page
 * - `start`: done when the program starts; `idle`: done when there is nothing else to do
 * - `wordsFirst`: whether its words are fetched at the start, since something of it is on the first page
 * - `offline`: files of the feature that are there without a network, also those that were never opened
 *
 * An entry is {key, names: {nl, en}, url(), icon}: its words can't wait for those of the feature.
 */
export function feature(name, { wordsFirst = false, offline = [], ...offers }) {
  const words = wordsFirst ? [folderOf(name)] : [];
  features.push({ ...offers, words, offline: offline.map((file) => `${folderOf(name)}/${file}`) });
  Object.values(offers).flat().forEach(({ key, names }) => names && nameIt(key, names));
}

/** What all features offer of a kind, in the order in which `app.js` lists them. */
export const offering = (kind) => features.flatMap((offers) => offers[kind] ?? []);

/** A page within a hood; its component is given what the path says, and the hood's `slug`. */
export const hoodPage = (path, Page) => ({ path, Page, ofHood: true });

/** A page that is no hood's, though it is read in the last one; `hoodless`: in none. */
export const sitePage = (path, Page, { hoodless = false } = {}) => ({ path, Page, hoodless });

/** How a feature fetches parts of itself, with its words, and those of other features that stand in it. */
export function partsOf(...names) {
  const words = () => Promise.all(names.map((name) => loadWords(folderOf(name))));
  return {
    /** A component, fetched when it is first shown. */
    part: (load, name, ...meanwhile) => later(async () => (await Promise.all([load(), words()]))[0][name], ...meanwhile),
    /** A module that others call. */
    module: (load) => async () => (await Promise.all([load(), words()]))[0],
    /** A module that does its work by itself, which may need the words. */
    worker: (load) => () => words().then(load),
  };
}
