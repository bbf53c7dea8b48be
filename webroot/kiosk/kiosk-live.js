import { time } from '../core/clock.js';
import { Line } from '../core/live/line.js';
import { beat } from './duties.js';
import { isOnScreens } from './kinds.js';
import { outdate, refreshSoon, streams } from './server.js';
import { content, cover, drop, forget, heardAt, live, pass, polled } from './state.js';

const line = new Line(`${location.origin.replace(/^http/, 'ws')}/live`, { opened, heard, doubted, lost });
const answers = { ready, event, bye, reset: () => refreshSoon(), refused: () => refreshSoon() };

/** Hears from now on what happens in the hood. What happened before is in the content, which is fetched after that. */
export const listen = () => line.open();

export function hush() {
  line.stop();
  live.value = false;
}

function opened() {
  line.say({ op: 'hello', token: pass.value.token, streams: streams().map((stream) => ({ stream })) });
}

function doubted() {
  line.say({ op: 'subscribe', streams: [] });
}

function lost() {
  if (live.value) heardAt.value = time();
  live.value = false;
}

function heard(message) {
  answers[message.op]?.(message);
}

function ready({ streams: heard, how }) {
  line.settled();
  polled.value = how === 'polling';
  if (!heard.length) return;
  live.value = true;
  refreshSoon(0);
  beat();
}

function event({ type, body }) {
  if (!isOnScreens(type)) return;
  if (type === 'kioskUnpaired') forget();
  if (type === 'takeoverBegan') cover(body.takeover);
  if (type === 'takeoverEnded' && content.value?.takeover?.id === body.id) cover(null);
  if (type.endsWith('Removed')) {
    drop(body.id);
    outdate(body.id);
  }
  refreshSoon();
}

function bye({ reason }) {
  // The answer tells whether this is a screen still.
  if (reason === 'ended' || reason === 'token') refreshSoon(0);
  const waits = { stopping: 200 + Math.random() * 2_800, limit: 30_000 + Math.random() * 30_000 };
  line.drop(waits[reason]);
}
