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
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renewed(event)));
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

const shaking = [400, 150, 400, 150, 400];
const icon = '/icons/icon-192.png';
const patienceForPages = 300; // milliseconds for a page to say that it hears

const ring = (push) => ({ call, end: makeWay, test })[push.kind](push);

/** Somebody is called and no page is open. The token tells the server that it rang here, which knows whether it still should. */
async function call({ title, body, page, token }) {
  const words = answers[self.navigator.language.slice(0, 2)] ?? answers.nl;
  await self.registration.showNotification(title, {
    body,
    tag: page,
    data: page,
    renotify: true,
    requireInteraction: true,
    vibrate: shaking,
    icon,
    actions: Object.entries(words).map(([action, text]) => ({ action, title: text })),
  });
  const receipt = await tell('/api/v1/receipts', { token });
  if (receipt?.ended) await makeWay({ title: receipt.ended, body, page });
}

/** A call is over. A browser wants something shown for a push, without a sound; not where a page of ours is in front. */
async function makeWay({ title, body, page }) {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!open.some(({ visibilityState }) => visibilityState === 'visible')) {
    await self.registration.showNotification(title, { body, tag: page, data: page, silent: true, icon });
    return;
  }
  for (const shown of await self.registration.getNotifications({ tag: page })) shown.close();
}

/** Its owner wants to hear whether this device rings. */
async function test({ title, body, page, token }) {
  await self.registration.showNotification(title, { body, tag: 'test', data: page, renotify: true, vibrate: shaking, icon });
  await tell('/api/v1/push/test-receipts', { token });
  for (const client of await self.clients.matchAll({ type: 'window' })) client.postMessage({ rang: true });
}

async function tell(path, content) {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(content) });
  return answer.status === 200 ? answer.json() : null;
}

/**
 * Opens the page in front if it hears of it, else a new one. What was tapped waits in a cache until a page told the server, by
 * who is signed in: no address can say it, for a link would answer for its reader.
 */
async function opened({ notification, action }) {
  notification.close();
  const page = notification.data;
  if (action) await (await caches.open('taps')).put(page, Response.json({ answer: action, at: Date.now() }));
  for (const client of await self.clients.matchAll({ type: 'window' })) {
    if (await hears(client, page)) return client.focus();
  }
  return self.clients.openWindow(page);
}

/** One that still loads, or is no page of the program, says nothing. */
function hears(client, page) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((answer) => {
    port1.onmessage = () => answer(true);
    setTimeout(() => answer(false), patienceForPages);
    client.postMessage({ page }, [port2]);
  });
}

/** The browser has another subscription, or wants one. Without the one before, the next page that opens sees to it. */
async function renewed({ oldSubscription: before, newSubscription }) {
  if (!before) return;
  const now = newSubscription ?? (await self.registration.pushManager.subscribe(before.options));
  await tell('/api/v1/push/renewals', { before: written(before), now: written(now) });
}

function written(subscription) {
  const { endpoint, keys } = subscription.toJSON();
  return { endpoint, keys };
}
