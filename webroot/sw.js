// One cache a version for the program, one for pages. The API is not cached here: core/device/feed-cache.js keeps the last feed.
const version = new URL(self.location).searchParams.get('v');
const shell = `shell-${version}`;
const pages = 'pages';
const patience = 4_000; // milliseconds before a kept page is better than waiting
const mostPages = 20;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', (event) => event.waitUntil(keep(event.data)));
self.addEventListener('push', (event) => event.waitUntil(ring(event.data.json())));
self.addEventListener('notificationclick', (event) => event.waitUntil(opened(event)));
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/w/')) event.respondWith(fromShell(event.request));
  else if (url.pathname.startsWith('/photos/') && event.request.referrer.endsWith('/kiosk')) event.respondWith(photo(event.request));
  else if (event.request.mode === 'navigate' && isPage(url)) event.respondWith(page(event.request));
});

const isPage = ({ pathname }) => !/^\/(api|demo|live|icons|health)(\/|$)/.test(pathname) && !pathname.startsWith('/sign-in/');

async function takeOver() {
  const old = (await caches.keys()).filter((name) => name.startsWith('shell-') && name !== shell);
  // Pages of an older version ask for files that go with it.
  if (old.length) await Promise.all([...old, pages].map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** What the page had loaded before this worker was there. */
async function keep({ files, page: path }) {
  const cache = await caches.open(shell);
  const seen = new Set();
  await Promise.allSettled(files.map((url) => keepModule(cache, new URL(url, self.location).href, seen)));
  if (path) await keepPage(path, await fetch(path, { headers: { Accept: 'text/html' } }));
}

/** A file and, of a script, all that it imports at once: a page that was never opened opens without a network too. */
async function keepModule(cache, url, seen) {
  if (seen.has(url)) return;
  seen.add(url);
  if (!(await cache.match(url))) await cache.add(url);
  if (!url.endsWith('.js')) return;
  const text = await (await cache.match(url)).text();
  const imports = text.matchAll(/^(?:import|export)\s[^;(]*?'(\.{1,2}\/[^']+)'/gm);
  await Promise.allSettled(Array.from(imports, ([, from]) => keepModule(cache, new URL(from, url).href, seen)));
}

/** Files under a version never change. */
async function fromShell(request) {
  const found = await caches.match(request);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) (await caches.open(shell)).put(request, answer.clone());
  return answer;
}

/** A screen keeps the photos that it shows. */
async function photo(request) {
  return (await caches.match(request, { cacheName: 'kiosk-photos' })) ?? fetch(request);
}

async function page(request) {
  const { pathname } = new URL(request.url);
  const coming = fetch(request);
  try {
    const answer = await soon(coming);
    await keepPage(pathname, answer.clone());
    return answer;
  } catch {
    return (await keptPage(pathname)) ?? coming;
  }
}

function soon(promise) {
  return Promise.race([promise, new Promise((_, reject) => setTimeout(reject, patience))]);
}

async function keepPage(path, answer) {
  if (!answer.ok || answer.redirected || !/html/.test(answer.headers.get('Content-Type') ?? '')) return;
  const cache = await caches.open(pages);
  const headers = new Headers(answer.headers);
  headers.set('X-Kept-At', Date.parse(headers.get('Date')));
  await cache.put(path, new Response(await answer.text(), { headers }));
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, -mostPages).map((key) => cache.delete(key)));
}

/** This page, or any other: the program draws what the address asks. It is told how old it is. */
async function keptPage(path) {
  const cache = await caches.open(pages);
  const found = (await cache.match(path)) ?? (await cache.match((await cache.keys()).at(-1) ?? path));
  if (!found) return null;
  const text = (await found.text()).replace('<html', `<html data-kept="${found.headers.get('X-Kept-At')}"`);
  return new Response(text, { headers: found.headers });
}

// A worker has no texts but these.
const answers = { nl: { going: 'Ik ga', declined: 'Ik kan niet' }, en: { going: 'I am going', declined: "I can't" } };

/** Somebody is called and no page is open. The token tells the server that it rang here. */
async function ring({ title, body, page, token }) {
  const words = answers[self.navigator.language.slice(0, 2)] ?? answers.nl;
  const shown = self.registration.showNotification(title, {
    body,
    tag: page,
    data: page,
    renotify: true,
    requireInteraction: true,
    vibrate: [400, 150, 400, 150, 400],
    icon: '/icons/icon-192.png',
    actions: Object.entries(words).map(([action, text]) => ({ action, title: text })),
  });
  const headers = { 'Content-Type': 'application/json' };
  const told = fetch('/api/v1/receipts', { method: 'POST', headers, body: JSON.stringify({ token }) });
  await Promise.allSettled([shown, told]);
}

/** Brings an open page to the alert, or opens one; what was tapped is answered there, by who is signed in. */
async function opened({ notification, action }) {
  notification.close();
  const page = notification.data;
  const [open] = await self.clients.matchAll({ type: 'window' });
  const window = open ?? (await self.clients.openWindow(page));
  window.postMessage({ page, answer: action });
  return window.focus();
}
