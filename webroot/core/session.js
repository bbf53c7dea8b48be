import { signal } from '@preact/signals-core';
import { time } from './clock.js';
import { allDrafts, draftsOf } from './device/draft-places.js';
import { clearKept } from './device/feed-cache.js';
import { forget, forgetAll, recall, remember } from './device/local-store.js';
import { Problem, isAway, send } from './http.js';

/** undefined: not known yet; null: a visitor; else the person. */
export const me = signal(undefined);

/** The id of whose session ended by itself while this page was open, until somebody signs in. */
export const ended = signal(null);

/** The id of who reads here, also while `me` is not known yet; null for a visitor. */
export const reader = () => (me.value === undefined ? recall('person') : me.value)?.id ?? null;

/** The id of whose words are written here: also when their session ended meanwhile. */
export const writer = () => reader() ?? ended.value;

const patience = 2_000; // milliseconds for what is to be done before somebody signs out
const early = 60_000; // a token is renewed this many milliseconds before it ends
const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('buurthub.session') : null;
const renewedListeners = new Set();
const leavings = new Set();
const traces = new Set();
let access = null; // {token, until}; in memory only
let refreshing = null;
let timer;

/** Takes up the session of an earlier visit, if there was one. */
export async function takeUp() {
  if (!recall('person')) {
    me.value = null;
    return;
  }
  try {
    await refresh();
  } catch (error) {
    // Without a network somebody stays who they were: what they write is kept and sent later.
    me.value = isAway(error) ? recall('person') : null;
  }
}

/** A token that is still valid for a while, or null for a visitor. */
export async function token() {
  await finished();
  if (access && access.until - time() > early / 4) return access.token;
  if (!recall('person')) return null;
  await refresh();
  return access?.token ?? null;
}

/** Renews the token, once for all callers of all tabs. `stale`: the token that was refused. */
export function refresh(stale) {
  if (stale && access && access.token !== stale) return Promise.resolve();
  refreshing ??= alone(renew).finally(() => (refreshing = null));
  return refreshing;
}

async function alone(work) {
  return navigator.locks ? navigator.locks.request('buurthub.refresh', work) : work();
}

async function renew() {
  await finishSignOut();
  const before = me.value;
  try {
    const session = await send('POST', '/sessions/refresh');
    if (before && !me.value) return; // signed out meanwhile
    start(session);
    renewedListeners.forEach((listener) => listener(access.token));
  } catch (error) {
    if (error instanceof Problem && error.status === 401) await end(before?.id);
    else throw error;
  }
}

function start(session) {
  access = { token: session.accessToken, until: time() + session.expiresIn * 1000 };
  know(session.me);
  clearTimeout(timer);
  timer = setTimeout(() => refresh().catch(() => {}), Math.max(session.expiresIn * 1000 - early, 5_000));
}

/** What this device keeps of a person is no secret and goes when they sign out. */
export function know(person) {
  me.value = person;
  ended.value = null;
  const { id, name, about, language, operator } = person;
  remember('person', { id, name, about, language, operator, email: '' });
}

/** Signs in with {email, code}, {link} or, on `/demo/sessions`, {persona}. What a visitor was writing becomes theirs. */
export async function signIn(body, path = '/sessions') {
  const [{ giveVisitorsDrafts }] = await Promise.all([import('./device/visitors-drafts.js'), alone(finishSignOut)]);
  const session = await send('POST', path, { body });
  giveVisitorsDrafts(session.me.id);
  await forgetWordsOfOthers(session.me.id);
  start(session);
  await clearKept();
  tabs?.postMessage('in');
}

/** Signs out on this device at once. The server is told when it can be, before anything else is asked of it. */
export async function signOut() {
  await soon(leavings);
  remember('signingOut', true);
  tabs?.postMessage('out');
  await wipe();
  await alone(tellSignOut);
}

/** What was left to do when somebody signed out without a network, maybe on an earlier visit. */
async function finishSignOut() {
  if (recall('signingOut')) await tellSignOut();
}

/** The same for who goes on either way. */
async function finished() {
  if (recall('signingOut')) await alone(finishSignOut).catch(() => {});
}

/** Only the server can take its cookie back. */
async function tellSignOut() {
  await send('DELETE', '/sessions/current');
  forget('signingOut');
}

/** Nobody is signed in here any more. What they were writing is there when they are back; what is open stays for this `writer`. */
async function end(writer = null) {
  clearTimeout(timer);
  access = null;
  forget('person');
  forgetAll('own.');
  ended.value = writer;
  me.value = null;
  await clearKept().catch(() => {});
}

/** Leaves nothing here of who was signed in. First nobody is, so that nothing of them is written again. */
export async function wipe() {
  await end();
  await forgetWordsOfOthers(null);
  await soon(traces);
}

async function forgetWordsOfOthers(person) {
  forgetAll(allDrafts, person && draftsOf(person));
  await import('./device/unsent.js').then(({ deleteItemsOfOthers }) => deleteItemsOfOthers(person)).catch(() => {});
}

/** Does this before somebody signs out, while the server still knows them, and also when they are out at once. */
export function onLeaving(work) {
  leavings.add(work);
}

/** Does this once nobody is signed in here any more, whether or not there was time before: it takes away what is here of them. */
export function onWiping(work) {
  traces.add(work);
}

/** Nobody waits longer for it than that. */
function soon(works) {
  const done = Promise.allSettled([...works].map((work) => work()));
  return Promise.race([done, new Promise((goOn) => setTimeout(goOn, patience))]);
}

export function onRenewed(listener) {
  renewedListeners.add(listener);
}

tabs?.addEventListener('message', ({ data }) => (data === 'in' ? takeUp() : wipe()));
globalThis.addEventListener('online', finished);
