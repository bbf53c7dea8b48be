import { first } from '../first.js';
import { isOurs } from '../http.js';
import { fileOf, languages } from '../languages.js';

// The program and the last pages are kept on the device, so that the square can be read without a network. The service worker
// that answers with those of a version comes when all of them are here; until then the one before it has its own.

const name = `shell-${first.version}`;
const pause = 60_000; // milliseconds before what didn't come is asked for again

/** Keeps what the program needed so far that begins with this `entry`, these `modules` of it, and the words in these folders. */
export async function startOffline(entry, modules, places) {
  if (!('serviceWorker' in navigator) || !first.assets) return;
  try {
    const whole = [entry, ...modules].map((module) => `${first.assets}/${module}.js`);
    await keep(whole[0], [...whole, ...places.flatMap(words)]);
    await navigator.serviceWorker.register(`/sw.js?v=${first.version}`);
    // A page that came while the worker began isn't its own by itself.
    if (!navigator.serviceWorker.controller) (await navigator.serviceWorker.ready).active.postMessage('claim');
  } catch (error) {
    // It also works without; a device that is full stays so.
    if (error.name !== 'QuotaExceededError') setTimeout(() => startOffline(entry, modules, places), pause);
  }
}

const words = (place) => Object.keys(languages).map((key) => fileOf(place, key));

async function keep(entry, files) {
  const cache = await caches.open(name);
  const mark = `${entry}?whole`;
  if (await cache.match(mark)) return;
  const older = await keptOfOthers();
  const seen = new Set();
  await keepFiles(cache, [...files, ...older.filter(isFile).map(ofThisVersion)], seen);
  await keepFiles(cache, loaded(), seen);
  // What is for residents alone isn't sent to who asks so.
  (await keepPage(cache, location.pathname)) || (await keepPage(cache, first.base || '/'));
  const other = older.findLast((path) => !isFile(path) && isScreen(path) !== isScreen(location.pathname));
  if (other) await keepPage(cache, other);
  await cache.put(mark, new Response());
}

/** Paths of what is kept of other versions: what was there without a network before an upgrade still is after it. */
async function keptOfOthers() {
  const others = (await caches.keys()).filter((one) => one.startsWith('shell-') && one !== name);
  const kept = await Promise.all(others.map(async (one) => (await caches.open(one)).keys()));
  return kept.flat().map(({ url }) => new URL(url).pathname);
}

const isFile = (path) => path.startsWith('/w/');
const isScreen = (path) => path === '/kiosk'; // which runs another program than all other pages
const ofThisVersion = (path) => path.replace(/^\/w\/[^/]+/, first.assets);

function loaded() {
  const under = `${location.origin}${first.assets}/`;
  return performance
    .getEntriesByType('resource')
    .filter((entry) => entry.name.startsWith(under))
    .map((entry) => new URL(entry.name).pathname);
}

const keepFiles = (cache, paths, seen) => Promise.all(paths.map((path) => keepFile(cache, path, seen)));

/** A file and, of a script, all that it imports at once: a page that was never opened opens without a network too. */
async function keepFile(cache, path, seen) {
  if (seen.has(path)) return;
  seen.add(path);
  const file = (await cache.match(path)) ?? (await fetchFile(cache, path));
  if (!file || !path.endsWith('.js')) return;
  const imports = (await file.text()).matchAll(/^(?:import|export)\s[^;(]*?'(\.{1,2}\/[^']+)'/gm);
  const beside = new URL(path, location);
  await keepFiles(cache, Array.from(imports, ([, from]) => new URL(from, beside).pathname), seen);
}

/** Nothing for what this version doesn't have. */
async function fetchFile(cache, path) {
  const answer = await fetch(path, { priority: 'low' });
  if (answer.status === 404 && isOurs(answer)) return null;
  if (!answer.ok || !isOurs(answer)) throw new Error(path);
  await cache.put(path, answer.clone());
  return answer;
}

/** Whether it is there. In the middle of an upgrade it may come of another version: then this one isn't whole yet. */
async function keepPage(cache, path) {
  const answer = await fetch(path, { headers: { Accept: 'text/html' }, priority: 'low' });
  if (answer.status === 404 && isOurs(answer)) return false;
  if (!answer.ok || answer.headers.get('Buurthub-Version') !== first.version) throw new Error(path);
  const headers = new Headers(answer.headers);
  headers.set('X-Kept-At', Date.parse(headers.get('Date')));
  await cache.put(path, new Response(await answer.text(), { headers }));
  return true;
}
