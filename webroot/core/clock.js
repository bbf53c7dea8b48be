import { signal } from '@preact/signals-core';
import { recall, remember } from './device/local-store.js';
import { onAnswer, probe } from './http.js';

const key = 'ahead'; // milliseconds that the server was ahead of this device
const often = 15_000;

let start = deviceStart(); // when this page's counter was 0, by this device
let begin = start + (recall(key) ?? 0); // and by the server, at the earliest
let isSure = false; // whether it is the server that says so
let asleep = 0; // milliseconds for which the counter stood still

function deviceStart() {
  return Date.now() - performance.now();
}

/** Milliseconds by the server's clock. That of a device may be hours off, or be set while somebody reads. */
export const time = () => begin + performance.now();

/** Milliseconds on a counter that goes on while a device sleeps and never goes back, for how long something takes. */
export const elapsed = () => performance.now() + asleep;

/** Those of `time`, for words such as '5 minutes ago'. */
export const now = signal(time());

/** The moment by the device's own clock, as its worker notes it. */
export const noted = () => Date.now();

/** Milliseconds since that. */
export const sinceNoted = (moment) => noted() - moment;

export const tick = () => (now.value = time());

/** An answer was late or kept, never early: of all that were told, the latest time is the best. */
onAnswer((headers) => {
  const least = Date.parse(headers.get('Date')) - performance.now();
  if (!(least > (isSure ? begin : 0))) return;
  begin = least;
  isSure = true;
  remember(key, Math.round(begin - deviceStart()));
  tick();
});

/** The counter stands still while a device sleeps; or its clock was set, which only the server can tell from that. */
function check() {
  const slept = deviceStart() - start;
  start += slept;
  if (slept > 1_000) {
    begin += slept;
    asleep += slept;
    isSure = false;
  }
  if (!isSure) probe().catch(() => {});
  tick();
}

setTimeout(check, 1_000);
setInterval(check, often);
document.addEventListener('visibilitychange', check);
