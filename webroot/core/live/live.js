import { computed, signal } from '@preact/signals-core';
import { time } from '../clock.js';
import { me, onRenewed, refresh, token } from '../session.js';
import { Line } from './line.js';

/** connecting, live, polling (almost live) or offline. */
export const status = signal('connecting');

/** Whether what happens is heard. */
export const isHeard = computed(() => /live|polling/.test(status.value));

/** Milliseconds at which what is on the screen was last certainly right; null while it is live, and before. */
export const freshAt = signal(null);

const streams = new Map(); // name -> {epoch, seq: how far the line is, subscribers, asked, heard}
const line = new Line(`${location.origin.replace(/^http/, 'ws')}/live`, { opened: greet, heard: hear, doubted, lost });
const triesBeforeOffline = 3;
let greeting = 0;
let greeted = false;
let slowly;

/**
 * Hears a stream from a cursor {epoch, seq}, or from now on without one.
 * `listener`: {event(event), reset(), refused()}. After reset nothing comes until `moveTo` a fetched cursor.
 * Every subscriber gets each number once, in order, whatever the line repeats.
 */
export function subscribe(name, cursor, listener) {
  const stream = streams.get(name) ?? { epoch: null, seq: null, asked: false, heard: false, subscribers: new Set() };
  const subscriber = { cursor: cursor && { ...cursor }, paused: false, listener };
  streams.set(name, stream);
  stream.subscribers.add(subscriber);
  line.open();
  align(name, stream, subscriber);
  return {
    moveTo: (next) => {
      if (!subscriber.paused && subscriber.cursor?.epoch === next.epoch) return; // it missed nothing
      subscriber.cursor = { ...next };
      subscriber.paused = false;
      align(name, stream, subscriber);
    },
    /** How far this subscriber is. */
    cursor: () => subscriber.cursor && { stream: name, ...subscriber.cursor },
    close: () => leave(name, stream, subscriber),
  };
}

/** Sees to it that the line brings what this subscriber needs next. */
function align(name, stream, subscriber) {
  if (stream.epoch === null) {
    ask(name, stream);
  } else if (!subscriber.cursor) {
    subscriber.cursor = { epoch: stream.epoch, seq: stream.seq };
  } else if (subscriber.cursor.epoch !== stream.epoch) {
    pause(subscriber);
  } else if (subscriber.cursor.seq < stream.seq) {
    ask(name, stream);
  }
}

/** Has the stream start (again) where the subscriber that is furthest behind needs it. */
function ask(name, stream) {
  if (stream.asked) tell({ op: 'unsubscribe', streams: [name] });
  stream.asked = greeted;
  stream.heard = false;
  tell({ op: 'subscribe', streams: [positionOf(name, stream)] });
}

/** Before the greeting nothing may be said; the greeting itself names every stream. */
function tell(message) {
  if (greeted) line.say(message);
}

function doubted() {
  tell({ op: 'subscribe', streams: [] });
}

function positionOf(name, stream) {
  const cursors = [...stream.subscribers].filter((one) => one.cursor && !one.paused).map((one) => one.cursor);
  const behind = cursors.reduce((least, cursor) => (!least || cursor.seq < least.seq ? cursor : least), null);
  if (!behind) return { stream: name };
  stream.epoch = behind.epoch;
  stream.seq = behind.seq;
  return { stream: name, epoch: behind.epoch, seq: behind.seq };
}

function pause(subscriber) {
  subscriber.paused = true;
  subscriber.listener.reset?.();
}

function leave(name, stream, subscriber) {
  stream.subscribers.delete(subscriber);
  if (stream.subscribers.size || streams.get(name) !== stream) return;
  streams.delete(name);
  if (stream.asked) tell({ op: 'unsubscribe', streams: [name] });
}

async function greet() {
  const mine = ++greeting;
  let access;
  try {
    access = await token();
  } catch {
    if (mine === greeting) line.drop();
    return;
  }
  if (mine !== greeting) return;
  streams.forEach((stream) => Object.assign(stream, { asked: true, heard: false, epoch: null, seq: null }));
  const wanted = [...streams].map(([name, stream]) => positionOf(name, stream));
  greeted = true;
  line.say({ op: 'hello', ...(access && { token: access }), streams: wanted });
}

function hear(message) {
  const answers = { ready, event, reset, refused, bye };
  answers[message.op]?.(message);
}

function ready({ streams: cursors, how = 'live' }) {
  line.settled();
  for (const cursor of cursors) {
    const stream = streams.get(cursor.stream);
    if (!stream) continue;
    stream.heard = true;
    if (stream.epoch === null) Object.assign(stream, { epoch: cursor.epoch, seq: cursor.seq });
    for (const subscriber of stream.subscribers) {
      subscriber.cursor ??= { epoch: stream.epoch, seq: stream.seq };
    }
  }
  clearTimeout(slowly);
  status.value = how;
  freshAt.value = how === 'live' ? null : time();
}

function event({ stream: name, seq, type, body }) {
  const stream = streams.get(name);
  if (!stream) return;
  if (stream.seq !== null && seq > stream.seq) stream.seq = seq;
  let gap = false;
  for (const subscriber of stream.subscribers) {
    if (subscriber.paused || !subscriber.cursor || seq <= subscriber.cursor.seq) continue;
    if (seq > subscriber.cursor.seq + 1) {
      gap = true;
      continue;
    }
    subscriber.cursor.seq = seq;
    subscriber.listener.event({ stream: name, epoch: stream.epoch, seq, type, body });
  }
  // While an answer to `subscribe` is under way, what is missing is too.
  if (gap && stream.heard) ask(name, stream);
}

function reset({ stream: name, epoch, seq }) {
  const stream = streams.get(name);
  if (!stream) return;
  Object.assign(stream, { epoch, seq, heard: true });
  stream.subscribers.forEach(pause);
}

function refused({ stream: name }) {
  const stream = streams.get(name);
  streams.delete(name);
  stream?.subscribers.forEach((subscriber) => subscriber.listener.refused?.());
}

async function bye({ reason }) {
  if (reason === 'protocol') {
    line.stop();
    unsure('offline');
  } else if (reason === 'stopping') {
    line.drop(200 + Math.random() * 2800);
  } else if (reason === 'limit') {
    line.drop(30_000 + Math.random() * 30_000);
  } else if (reason === 'ended' || reason === 'expired' || reason === 'token') {
    await refresh().catch(() => {});
    line.drop();
  } else {
    line.drop();
  }
}

function lost(attempt) {
  greeting += 1;
  greeted = false;
  streams.forEach((stream) => Object.assign(stream, { asked: false, heard: false }));
  if (attempt > triesBeforeOffline || !navigator.onLine) {
    unsure('offline');
    return;
  }
  // A line that is back within a second is not worth a word.
  clearTimeout(slowly);
  slowly = setTimeout(() => unsure('connecting'), 1_000);
}

function unsure(state) {
  clearTimeout(slowly);
  if (status.value === 'offline' && state === 'connecting') return;
  freshAt.value ??= time();
  status.value = state;
}

/** What is on the screen came from the cache of this device, of that moment. */
export function cameFromCache(moment) {
  if (status.value !== 'live') freshAt.value = moment;
}

let person;
me.subscribe((now) => {
  const id = now?.id ?? null;
  if (now === undefined || person === id) return;
  if (person !== undefined) line.drop(0);
  person = id;
});
onRenewed((access) => tell({ op: 'token', token: access }));
