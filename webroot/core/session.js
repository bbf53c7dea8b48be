import { signal } from '@preact/signals-core';
import { Problem, Unreachable, send } from './http.js';
import { clearKept } from './kept.js';
import { forget, forgetAll, recall, remember } from './memory.js';

/** undefined: not known yet; null: a visitor; else the person. */
export const me = signal(undefined);

const early = 60_000; // a token is renewed this many milliseconds before it ends
const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('buurthub.session') : null;
const renewedListeners = new Set();
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
    me.value = error instanceof Unreachable ? recall('person') : null;
  }
}

/** A token that still holds for a while, or null for a visitor. */
export async function token() {
  if (access && access.until - Date.now() > early / 4) return access.token;
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
  try {
    start(await send('POST', '/sessions/refresh'));
    renewedListeners.forEach((listener) => listener(access.token));
  } catch (error) {
    if (error instanceof Problem && error.status === 401) await end();
    else throw error;
  }
}

function start(session) {
  access = { token: session.accessToken, until: Date.now() + session.expiresIn * 1000 };
  know(session.me);
  clearTimeout(timer);
  timer = setTimeout(() => refresh().catch(() => {}), Math.max(session.expiresIn * 1000 - early, 5_000));
}

/** What this device keeps of a person is no secret and goes when they sign out. */
export function know(person) {
  me.value = person;
  const { id, name, about, language, operator } = person;
  remember('person', { id, name, about, language, operator, email: '' });
}

/** Signs in with {email, code}, {link} or, on `/demo/sessions`, {persona}. */
export async function signIn(body, path = '/sessions') {
  start(await send('POST', path, { body }));
  await clearKept();
  tabs?.postMessage('in');
}

export async function signOut() {
  await send('DELETE', '/sessions/current', { token: access?.token });
  forgetAll('draft.');
  await end();
  tabs?.postMessage('out');
}

/** Forgets the session here; the server already has. */
export async function end() {
  clearTimeout(timer);
  access = null;
  forget('person');
  await clearKept();
  me.value = null;
}

export function onRenewed(listener) {
  renewedListeners.add(listener);
}

tabs?.addEventListener('message', ({ data }) => (data === 'in' ? takeUp() : end()));
