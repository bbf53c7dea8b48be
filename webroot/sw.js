// One cache a version: its files, and the pages that ask for them. core/device/offline.js fills it, and only then has this worker
// come. The API is not cached here: core/device/feed-cache.js keeps the last feed.
const version = new URL(self.location).searchParams.get('v');
const shellOf = (one) => `shell-${one}`;
const shell = shellOf(version);
const pages = 'pages'; // of before each version kept its own
const patience = 4_000; // milliseconds before a kept page is better than waiting
const mostPages = 20;

self.addEventListener('install', (event) => event.waitUntil(come()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('push', (event) => event.waitUntil(ring(event.data.json())));
self.addEventListener('notificationclick', (event) => event.waitUntil(opened(event)));
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renewed(event)));
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/w/')) event.respondWith(file(event.request));
  else if (url.pathname.startsWith('/photos/') && event.request.referrer.endsWith('/kiosk')) event.respondWith(photo(event.request));
  else if (event.request.mode === 'navigate' && isPage(url)) event.respondWith(page(event));
});

const isPage = ({ pathname }) => !/^\/(api|demo|live|icons|health)(\/|$)/.test(pathname) && !pathname.startsWith('/sign-in/');

/** Without its files it would answer nothing: the worker before it, which has its own, goes on. */
async function come() {
  if (!(await caches.has(shell))) throw new Error(`${shell} is not here`);
  await self.skipWaiting();
}

/** Lets go of what is older, but for the version before: a page of it may be open. */
async function takeOver() {
  const older = (await caches.keys()).filter((name) => name.startsWith(shellOf('')) && name !== shell);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
  if (older.length) await caches.delete(pages);
  await self.clients.claim();
}

/** Files under a version never change. */
async function file(request) {
  const found = await caches.match(request);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok && isOurs(answer) && new URL(request.url).pathname.startsWith(`/w/${version}/`)) await put(shell, request, answer.clone());
  return answer;
}

/** Not of a café's network, or of a proxy in front of a server that is away. */
const isOurs = ({ headers }) => headers.has('Buurthub-Version');

/** A device that is full keeps what it has. */
async function put(name, ...entry) {
  await (await caches.open(name)).put(...entry).catch(() => {});
}

/** A screen keeps the photos that it shows. */
async function photo(request) {
  return (await caches.match(request, { cacheName: 'kiosk-photos' })) ?? fetch(request);
}

/** What the server says now, if it comes soon and can start; else what is kept. */
async function page(event) {
  const { pathname } = new URL(event.request.url);
  const coming = fetch(event.request);
  const whole = coming.then((answer) => wholly(pathname, answer));
  event.waitUntil(whole.catch(() => {}));
  try {
    return await soon(whole);
  } catch {
    return (await keptPage(pathname)) ?? coming;
  }
}

function soon(promise) {
  return Promise.race([promise, new Promise((_, reject) => setTimeout(reject, patience))]);
}

/** The answer, when all is here that it starts with. */
async function wholly(path, answer) {
  if (answer.type === 'opaqueredirect') return answer;
  if (!isOurs(answer) || answer.status >= 500) throw answer;
  if (answer.ok && /html/.test(answer.headers.get('Content-Type'))) await keepPage(path, answer.clone());
  return answer;
}

/** With its version: one after an upgrade is of another than this worker, which answers with it no more than with its files. */
async function keepPage(path, answer) {
  const theirs = answer.headers.get('Buurthub-Version');
  const text = await answer.text();
  if (theirs !== version) await Promise.all(filesOf(text).map((url) => keepFile(shellOf(theirs), url)));
  const headers = new Headers(answer.headers);
  headers.set('X-Kept-At', Date.parse(headers.get('Date')));
  await put(shellOf(theirs), path, new Response(text, { headers }));
  const cache = await caches.open(shellOf(theirs));
  await Promise.all((await pagesIn(cache)).slice(0, -mostPages).map((old) => cache.delete(old)));
}

/** What stands in a page's head, and in its import map. */
function filesOf(text) {
  const [, imports = '{}'] = text.match(/type="importmap">(.*?)<\/script>/) ?? [];
  const named = Array.from(text.matchAll(/(?:href|src)="(\/w\/[^"]+)"/g), ([, url]) => url);
  return [...named, ...Object.values(JSON.parse(imports).imports ?? {})];
}

async function keepFile(name, url) {
  if (await caches.match(url)) return;
  const answer = await fetch(url);
  if (!isOurs(answer) || answer.status >= 500) throw answer;
  if (answer.ok) await put(name, url, answer);
}

async function pagesIn(cache) {
  return (await cache.keys()).map(({ url }) => new URL(url).pathname).filter((path) => !path.startsWith('/w/'));
}

const isScreen = (path) => path === '/kiosk';

/** This page, or another of its program, which draws what the address asks. It is told how old it is. */
async function keptPage(path) {
  const cache = await caches.open(shell);
  const others = (await pagesIn(cache)).filter((other) => isScreen(other) === isScreen(path));
  const own = (await cache.match(path)) ?? (others.length && (await cache.match(others.at(-1))));
  const found = own || (await caches.match(path, { cacheName: pages }));
  if (!found) return null;
  const text = (await found.text()).replace('<html', `<html data-kept="${found.headers.get('X-Kept-At')}"`);
  return new Response(text, { headers: found.headers });
}

// A worker has no texts but these.
const answers = { nl: { going: 'Ik ga', declined: 'Ik kan niet' }, en: { going: 'I am going', declined: "I can't" } };

const shaking = [400, 150, 400, 150, 400];
const icon = '/icons/icon-192.png';
const patienceForPages = 300; // milliseconds for a page to say that it hears

/** In the middle of an upgrade a node may send what this worker doesn't know, or without a kind: better a call too many. */
const ring = (push) => ({ call, end: makeWay, test }[push.kind] ?? call)(push);

/** Somebody is called and no page is open. The token tells the server that it rang here, which knows whether it still should. */
async function call(push) {
  const words = answers[self.navigator.language.slice(0, 2)] ?? answers.nl;
  const actions = Object.entries(words).map(([action, text]) => ({ action, title: text }));
  await inOrder(push, () => show(push, { renotify: true, requireInteraction: true, vibrate: shaking, actions }));
  const receipt = await tell('/api/v1/receipts', { token: push.token });
  if (receipt?.ended) await makeWay({ ...push, title: receipt.ended });
}

/** A call is over. A browser wants something shown for a push, without a sound; not where a page of ours is in front. */
async function makeWay(push) {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const inFront = open.some(({ visibilityState }) => visibilityState === 'visible');
  await inOrder(push, (shown) => (inFront ? shown.forEach((one) => one.close()) : show(push, { silent: true })));
}

const show = ({ title, body, page, alerted }, how) =>
  self.registration.showNotification(title, { body, tag: page, data: { page, alerted }, icon, ...how });

/**
 * Does one after the other to what is shown for its page; nothing where that is of a later call, for pushes pass each other. A node,
 * or a worker, of before an upgrade doesn't say when it was.
 */
function inOrder({ page, alerted }, work) {
  return navigator.locks.request(page, async () => {
    const shown = await self.registration.getNotifications({ tag: page });
    if (!shown.some(({ data }) => Date.parse(data.alerted) > Date.parse(alerted))) await work(shown);
  });
}

/** Its owner wants to hear whether this device rings. */
async function test(push) {
  await show(push, { tag: 'test', renotify: true, vibrate: shaking });
  await tell('/api/v1/push/test-receipts', { token: push.token });
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
  const page = notification.data.page ?? notification.data; // of before an upgrade
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
