import { effect, signal } from '@preact/signals';
import { elapsed, time } from '../../../core/clock.js';
import { forget, recall, remember } from '../../../core/device/local-store.js';
import { hoodOfDuty, onDuty, update } from '../duty/duty.js';
import { forgetPosition, sharePosition } from '../urgent-api.js';

const often = 60_000; // milliseconds; a position is not sent more often
const key = 'own.position';

/** Whether this device shares where it is while its owner is on duty. */
export const sharing = signal(recall(key) === true);

/** What the browser said when it would not tell where it is, or null. */
export const refusal = signal(null);

export function share(on) {
  refusal.value = null;
  sharing.value = on;
  if (on) remember(key, true);
  else stop();
}

function stop() {
  forget(key);
  forgetPosition(hoodOfDuty.value).catch(() => {});
  update((page) => ({ ...page, duty: { ...page.duty, located: null } }));
}

effect(() => {
  const hood = hoodOfDuty.value;
  if (!sharing.value || !onDuty.value || !navigator.geolocation) return undefined;
  let last = -often;
  const heard = ({ coords }) => {
    if (elapsed() - last < often) return;
    last = elapsed();
    send(hood, { lat: coords.latitude, lon: coords.longitude });
  };
  const watch = navigator.geolocation.watchPosition(heard, refused, { maximumAge: often, enableHighAccuracy: true });
  return () => navigator.geolocation.clearWatch(watch);
});

async function send(hood, point) {
  try {
    await sharePosition(hood, point);
    update((page) => ({ ...page, duty: { ...page.duty, located: new Date(time()).toISOString() } }));
  } catch {
    // the next one will do
  }
}

function refused(error) {
  if (error.code !== error.PERMISSION_DENIED) return;
  refusal.value = error;
  sharing.value = false;
  forget(key);
}
