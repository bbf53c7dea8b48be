import { first } from '../core/first.js';
import { loadWords } from '../core/languages.js';

// What screens show is of features that this program doesn't know: the page names their catalogues.

export const catalogues = first.page?.catalogues ?? []; // modules without '.js'
export const wordsOf = (catalogue) => catalogue.replace(/\/[^/]+$/, ''); // the folder

/** What has no look of its own here is shown so. */
const usual = { icon: 'message-square-text', colour: 'plain', scan: 'kiosk.scan.read' };

const kinds = {};
const notOnScreens = []; // types of events

/** Fetches how what features show looks, with its words. What doesn't come is shown in the usual way. */
export const fetchKinds = () => Promise.allSettled(catalogues.map(add));

async function add(catalogue) {
  const [found] = await Promise.all([import(`../${catalogue}.js`), loadWords(wordsOf(catalogue))]);
  Object.assign(kinds, found.screenKinds);
  notOnScreens.push(...(found.notOnScreens ?? []));
}

export const lookOf = ({ kind }) => ({ ...usual, ...kinds[kind] });
export const panels = () => Object.keys(kinds).filter((kind) => kinds[kind].panel);

const known = (kind) => (kind in kinds ? kind : 'other');
export const kindKey = ({ kind }) => `kiosk.kinds.${known(kind)}`;
export const lineKey = (line) => kinds[line.kind]?.lineKey?.(line) ?? `kiosk.lines.${known(line.kind)}`;

/** Whether an event may tell of what is on a screen: for others no content is fetched. */
export const isOnScreens = (type) => !notOnScreens.includes(type);
