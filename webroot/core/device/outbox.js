import { effect, signal } from '@preact/signals-core';
import { api, Problem, Unreachable } from '../api.js';
import { time } from '../clock.js';
import { isHeard } from '../live/live.js';
import { me } from '../session.js';
import { allItems, deleteItem, getItem, putItem } from './database.js';
import { tellSent } from './sent.js';

/** What waits for a network: {id, person, path, about, body, created, failed}. Its id is the Idempotency-Key. */
export const waiting = signal([]);

const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('buurthub.outbox') : null;

/** Sends now; without a network it is kept and sent later, once. Answers what the server made, or null when kept. */
export async function sendOrKeep({ id, path, about, body }) {
  const person = me.value.id;
  try {
    return await api.post(path, body, id);
  } catch (error) {
    if (!(error instanceof Unreachable) || person !== me.value?.id) throw error;
    await putItem({ id, path, about, body, person, created: time(), failed: null });
    await changed();
    return null;
  }
}

export async function cancel(id) {
  await deleteItem(id);
  await changed();
}

/** Sends everything that waits; only one tab at a time, so that cancelling in between counts. */
async function flush() {
  if (!me.value || !waiting.value.some((item) => !item.failed)) return;
  if (navigator.locks) await navigator.locks.request('buurthub.outbox', sendAll);
  else await sendAll();
}

async function sendAll() {
  for (const { id } of (await own()).filter((item) => !item.failed)) {
    const item = await getItem(id);
    if (item && !(await sendOne(item))) return;
  }
}

/** False when it is no use to go on now. */
async function sendOne(item) {
  if (!isMine(item)) return false;
  try {
    const made = await api.post(item.path, item.body, item.id);
    await deleteItem(item.id);
    tellSent(item, made);
  } catch (error) {
    if (!(error instanceof Problem) || error.status === 401 || error.status === 429 || error.status >= 500) return false;
    if (!isMine(item)) return false;
    await putItem({ ...item, failed: error.message });
  }
  await changed();
  return true;
}

async function own() {
  return (await allItems()).filter(isMine).sort((a, b) => a.created - b.created);
}

const isMine = ({ person }) => person === me.value?.id;

async function changed() {
  await look();
  tabs?.postMessage('changed');
}

async function look() {
  waiting.value = await own().catch(() => []);
}

effect(() => {
  if (me.value !== undefined) look().then(flush);
});
effect(() => {
  if (isHeard()) flush();
});
window.addEventListener('online', flush);
tabs?.addEventListener('message', look);
