import { elapsed, time } from '../core/clock.js';
import { first } from '../core/first.js';
import { heard } from '../core/http.js';
import { every, minuteOfDay } from './clock.js';
import { ask } from './server.js';
import { become, confirm, heardAt, live, pass } from './state.js';

const aDay = 24 * 3600_000;
const upSince = elapsed();
// Not all screens of a building, let alone of a country, at once.
const quietMinute = 3 * 60 + Math.floor(Math.random() * 120);

/** What a screen does by itself for months. */
export function takeUpDuties() {
  every(60, minutely);
  every(47, shift);
  document.addEventListener('visibilitychange', stayAwake);
  stayAwake();
}

function minutely() {
  confirm().catch(() => {});
  if (!pass.value) return;
  beat();
  renew().catch(() => {});
  startAfresh().catch(() => {});
}

/** Tells that it lives, and how. */
export function beat() {
  const contentAge = Math.max(0, Math.round((time() - heardAt.value) / 1000));
  const told = { version: first.version, width: innerWidth, height: innerHeight, contentAge };
  ask('POST', 'heartbeat', told).catch(() => {});
}

/** A token of its own for every day. It is kept before it is used: a power cut in between loses none. */
async function renew() {
  const { kiosk, renewed } = pass.value;
  if (!live.value || time() - renewed < aDay) return;
  const { token } = await ask('POST', 'token');
  if (pass.value) await become({ kiosk, token, renewed: time() });
}

/** In the small hours, with a server that answers: a new version of the program, and a fresh memory. */
async function startAfresh() {
  const isDue = elapsed() - upSince > aDay / 4 && live.value && minuteOfDay.value === quietMinute;
  if (isDue && heard(await fetch('/kiosk', { cache: 'no-store' })).ok) location.reload();
}

const steps = [[0, 0], [3, 1], [5, 3], [3, 5], [0, 6], [-3, 5], [-5, 3], [-3, 1]];
let step = 0;

/** Slowly round, so that nothing burns in. */
function shift() {
  step = (step + 1) % steps.length;
  const [x, y] = steps[step];
  document.documentElement.style.setProperty('--shift', `${x}px ${y - 3}px`);
}

async function stayAwake() {
  if (document.hidden) return;
  await navigator.wakeLock?.request('screen').catch(() => {});
}
