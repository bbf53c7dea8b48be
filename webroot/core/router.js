import { signal } from '@preact/signals-core';
import { whenDrawn } from './ui/when-drawn.js';

export const location = signal(read());

let knows = () => false;

function read() {
  const { pathname, search, hash } = window.location;
  return { path: pathname.replace(/(.)\/$/, '$1'), query: new URLSearchParams(search), hash };
}

/** Follows links inside the page to every path that `isPage` knows; the browser follows the others. */
export function startRouter(isPage) {
  knows = isPage;
  history.scrollRestoration = 'manual';
  document.addEventListener('click', follow);
  window.addEventListener('popstate', () => arrive(history.state?.scroll ?? 0));
  window.addEventListener('pagehide', keepScroll);
}

function follow(event) {
  const link = event.target.closest?.('a[href]');
  const plain = !event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  if (!link || !plain || link.target || link.hasAttribute('download') || link.origin !== window.location.origin) return;
  if (link.hash && link.pathname === window.location.pathname && link.search === window.location.search) return;
  if (!knows(link.pathname)) return;
  event.preventDefault();
  go(link.pathname + link.search + link.hash);
}

export function go(url, { replace = false } = {}) {
  const address = ours(url);
  if (!knows(address.pathname)) {
    window.location.assign(address);
    return;
  }
  keepScroll();
  history[replace ? 'replaceState' : 'pushState']({}, '', address);
  arrive(0);
}

/** An address of this site; whatever leads away becomes '/'. */
function ours(url) {
  const home = new URL('/', window.location);
  const address = URL.canParse(url, window.location) ? new URL(url, window.location) : home;
  return address.origin === home.origin ? address : home;
}

function keepScroll() {
  history.replaceState({ ...history.state, scroll: window.scrollY }, '');
}

function arrive(scroll) {
  location.value = read();
  whenDrawn(() => settle(scroll));
}

function settle(scroll) {
  const target = location.value.hash && document.getElementById(location.value.hash.slice(1));
  if (target) {
    target.scrollIntoView();
    return;
  }
  window.scrollTo(0, scroll);
  const main = document.getElementById('main');
  // A page may have put the focus somewhere itself.
  if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true });
}

/** Turns '/b/:slug/posts/:id' into a function from a path to its parameters, or null. */
export function pattern(text) {
  const names = [...text.matchAll(/:(\w+)/g)].map((match) => match[1]);
  const expression = new RegExp(`^${text.replace(/:\w+/g, '([^/]+)')}/?$`);
  return (path) => {
    const match = expression.exec(path);
    return match && Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(match[at + 1])]));
  };
}
