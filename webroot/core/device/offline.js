import { first } from '../first.js';
import { fileOf, languages } from '../languages.js';

// The service worker keeps the program and the last pages, so that the square can be read without a network.

/**
 * Registers this version's worker and tells it what this page needed, these `modules` without '.js', and the words in these
 * folders. `always`: keeps this page too, though there was a worker.
 */
export async function startOffline(modules, places, always = false) {
  if (!('serviceWorker' in navigator) || !first.assets) return;
  try {
    await navigator.serviceWorker.register(`/sw.js?v=${first.version}`);
    const isNew = !navigator.serviceWorker.controller;
    const { active } = await navigator.serviceWorker.ready;
    const files = [...loaded(), ...modules.map((name) => `${first.assets}/${name}.js`), ...places.flatMap(words)];
    active.postMessage({ files, page: always || isNew ? location.pathname : null });
  } catch {
    // it also works without
  }
}

const words = (place) => Object.keys(languages).map((key) => fileOf(place, key));

function loaded() {
  const under = `${location.origin}${first.assets}/`;
  return performance
    .getEntriesByType('resource')
    .map((entry) => entry.name)
    .filter((name) => name.startsWith(under));
}
