import { first } from './first.js';
import { languages } from './i18n.js';

// The service worker keeps the program and the last pages, so that the square can be read without a network.
const pages = ['choose-page', 'join-page', 'residency-card'].map((name) => `hoods/${name}`);
pages.push('people/me-page', 'people/sign-in-page', 'people/link-page', 'posts/mine-page', 'posts/post-page', 'posts/composer', 'posts/edit-post');
pages.push('help/help-page', 'help/ask-page', 'help/request-page', 'help/own-page', 'urgent/responder-page');
pages.push('agenda/agenda-page', 'agenda/gathering-page', 'agenda/own-page');

/** Registers this version's worker and tells it what this page needed. */
export async function startOffline(parts = pages, always) {
  if (!('serviceWorker' in navigator) || !first.assets) return;
  try {
    await navigator.serviceWorker.register(`/sw.js?v=${first.version}`);
    const isNew = !navigator.serviceWorker.controller;
    const { active } = await navigator.serviceWorker.ready;
    const files = [...loaded(), ...parts.map((name) => `${first.assets}/features/${name}.js`), ...words()];
    active.postMessage({ files, page: always || isNew ? location.pathname : null });
  } catch {
    // it also works without
  }
}

const words = () => Object.keys(languages).map((key) => `${first.assets}/i18n/${key}.json`);

function loaded() {
  const under = `${location.origin}${first.assets}/`;
  return performance
    .getEntriesByType('resource')
    .map((entry) => entry.name)
    .filter((name) => name.startsWith(under));
}
