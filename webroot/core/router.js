import { signal } from '@preact/signals-core';
import { whenDrawn } from './ui/when-drawn.js';

export const location = signal(read());

let knows = () => false;
let isOld = () => false;
let wanted = null; // where the reader was, while too little of the page is there
let keeping;

function read() {
  const { pathname, search, hash } = window.location;
  return { path: pathname.replace(/(.)\/$/, '$1'), query: new URLSearchParams(search), hash };
}

/** Follows links inside the page to every path that `isPage` knows; the browser follows the others. */
export function startRouter(isPage) {
  knows = isPage;
  history.scrollRestoration = 'manual';
  document.addEventListener('click', follow);
  window.addEventListener('popstate', () => arrive(history.state?.scroll));
  window.addEventListener('pagehide', keepScroll);
  window.addEventListener('scroll', keepScrollSoon);
  if (history.state?.scroll) comeBack(history.state.scroll);
}

/** From when this is so, other pages are the server's to draw. */
export const leaveWhen = (test) => (isOld = test);

const draws = (path) => knows(path) && (path === window.location.pathname || !isOld());

function follow(event) {
  const link = event.target.closest?.('a[href]');
  const plain = !event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  if (!link || !plain || link.target || link.hasAttribute('download') || link.origin !== window.location.origin) return;
  if (link.hash && link.pathname === window.location.pathname && link.search === window.location.search) return;
  if (!draws(link.pathname)) return;
  event.preventDefault();
  go(link.pathname + link.search + link.hash);
}

export function go(url, { replace = false } = {}) {
  const address = ours(url);
  if (!draws(address.pathname)) {
    window.location[replace ? 'replace' : 'assign'](address);
    return;
  }
  keepScroll();
  history[replace ? 'replaceState' : 'pushState']({}, '', address);
  arrive();
}

/** An address of this site; whatever leads away becomes '/'. */
function ours(url) {
  const home = new URL('/', window.location);
  const address = URL.canParse(url, window.location) ? new URL(url, window.location) : home;
  return address.origin === home.origin ? address : home;
}

function keepScrollSoon() {
  clearTimeout(keeping);
  keeping = setTimeout(keepScroll, 300);
}

function keepScroll() {
  history.replaceState({ ...history.state, scroll: wanted ?? window.scrollY }, '');
}

/** `scroll`: where the reader was, on a page where they were before. */
function arrive(scroll) {
  clearTimeout(keeping);
  wanted = null;
  location.value = read();
  whenDrawn(() => settle(scroll));
}

function settle(scroll) {
  const target = scroll === undefined && document.getElementById(location.value.hash.slice(1));
  if (target) {
    target.scrollIntoView();
    return;
  }
  window.scrollTo(0, scroll ?? 0);
  if (scroll) comeBack(scroll);
  const main = document.getElementById('main');
  // A page may have put the focus somewhere itself.
  if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true });
}

async function comeBack(scroll) {
  const here = location.peek();
  const isHere = () => here === location.peek();
  wanted = scroll;
  await import('./ui/come-back.js').then((way) => way.comeBack(scroll, isHere)).catch(() => {});
  if (isHere()) wanted = null;
}

/** Turns '/b/:slug/posts/:id' into a function from a path to its parameters, or null. */
export function pattern(text) {
  const expression = new RegExp(`^${text.replace(/:(\w+)/g, '(?<$1>[\\w-]+)')}/?$`);
  return (path) => {
    const match = expression.exec(path);
    return match && { ...match.groups };
  };
}
