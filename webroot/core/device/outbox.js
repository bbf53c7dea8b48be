import { effect, signal, untracked } from '@preact/signals-core';
import { api, Unreachable } from '../api.js';
import { time } from '../clock.js';
import { isForLater, isUsedKey, keyAfter } from '../http.js';
import { isHeard } from '../live/live.js';
import { me } from '../session.js';
import { wordsFor } from '../ui/states.js';
import { tellSent } from './sent.js';
import { unsent } from './unsent.js';

/** What waits for a network: {id, person, path, about, body, created, failed}. Its id is the Idempotency-Key. */
export const waiting = signal([]);

const pause = 10_000; // milliseconds before it is tried again, if nothing says earlier that it may go
let timer;
const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('buurthub.outbox') : null;

/** Sends now; without a network it is kept and sent later, once. Answers what the server made, or null when kept. */
export async function sendOrKeep({ id, path, about, body }) {
  const person = me.value.id;
  try {
    return await post({ id, path, body });
  } catch (error) {
    if (!(error instanceof Unreachable) || person !== me.value?.id) throw error;
    await keep({ id, path, about, body, person, created: time(), failed: null });
    await changed();
    return null;
  }
}

/** An answer that names nothing is none to what was written. */
async function post({ id, path, body }) {
  const made = await api.post(path, body, id);
  if (!made) throw new Unreachable();
  return made;
}

/** Another tab may keep other words under the same key, and at the same moment. Answers it as it is kept. */
const keep = (item) => (navigator.locks ? navigator.locks.request('buurthub.keep', () => keepBeside(item)) : keepBeside(item));

async function keepBeside(item) {
  const other = await unsent.get(item.id);
  if (other && JSON.stringify(other.body) !== JSON.stringify(item.body)) return keepBeside({ ...item, id: keyAfter(item.id) });
  await unsent.put(item);
  return item;
}

/** Whether it is still there when this page is closed. */
export const lasts = ({ id }) => unsent.lasts(id);

export async function cancel(id) {
  await unsent.delete(id);
  await changed();
}

/** Sends everything that waits; only one tab at a time, so that cancelling in between counts. */
async function flush() {
  if (!me.value || !waiting.value.some(isUnsent)) return;
  if (navigator.locks) await navigator.locks.request('buurthub.outbox', sendAll);
  else await sendAll();
  await look();
}

async function sendAll() {
  for (const { id } of (await own()).filter(isUnsent)) {
    const item = await unsent.get(id);
    if (item && !(await sendOne(item))) return;
  }
}

/** False when it is no use to go on now. */
async function sendOne(item) {
  if (!isMine(item)) return false;
  try {
    const made = await post(item);
    await unsent.delete(item.id);
    tellSent(item, made);
  } catch (error) {
    if (isForLater(error) || !isMine(item)) return false;
    if (isUsedKey(error)) return sendOne(await renamed(item));
    await unsent.put({ ...item, failed: wordsFor(error) });
  }
  await changed();
  return true;
}

/** These words are others than the ones that its key names: another tab placed those. */
async function renamed(item) {
  const other = await keep({ ...item, id: keyAfter(item.id) });
  await unsent.delete(item.id);
  return other;
}

async function own() {
  return (await unsent.all()).filter(isMine).sort((a, b) => a.created - b.created);
}

const isUnsent = ({ failed }) => !failed;
const isMine = ({ person }) => person === me.value?.id;

async function changed() {
  await look();
  tabs?.postMessage('changed');
}

async function look() {
  waiting.value = await own();
  clearTimeout(timer);
  if (waiting.value.some(isUnsent)) timer = setTimeout(flush, pause);
}

effect(() => {
  if (me.value !== undefined) look().then(flush);
});
effect(() => {
  if (isHeard.value) untracked(flush);
});
window.addEventListener('online', flush);
window.addEventListener('beforeunload', (event) => waiting.value.every(lasts) || event.preventDefault());
tabs?.addEventListener('message', look);
