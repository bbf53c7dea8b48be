import { computed, effect } from '@preact/signals-core';
import { api } from '../../../core/api.js';
import { partsOf } from '../../../core/feature.js';
import { isHeard, subscribe } from '../../../core/live/live.js';
import { me, onLeaving, onWiping } from '../../../core/session.js';
import { hood, residency } from '../../../core/store.js';
import { owner, ringForNobody } from '../duty/owner.js';
import { Alerts } from './called.js';

const fetchAlerts = partsOf('urgent').module(() => import('./alerts.js'));
const person = computed(() => me.value?.id ?? null);
const slug = computed(() => (residency.value ? hood.value.slug : null));
let known = ''; // of whom, and where, it is known whether they are a responder

// What every page of somebody who is signed in has of urgent help: it sees to it that a responder's page can ring.
onLeaving(ringNoMore);
onWiping(forgetCalls);

effect(() => {
  if (!person.value) return undefined;
  const line = subscribe(`person/${person.value}`, null, { event: perhaps, refused() {} });
  return () => {
    known = '';
    Alerts.value = null;
    line.close();
  };
});

effect(() => {
  if (isHeard.value && person.value && slug.value) look(slug.value);
});

// A device that is to ring for them may have to be told anew to the server.
effect(() => {
  if (isHeard.value && person.value && owner() === person.value) lookAtPush();
});

async function lookAtPush() {
  await import('../duty/push.js').then((push) => push.lookAtPush(), () => {});
}

function perhaps({ type, body }) {
  if (Alerts.value) return; // they listen themselves
  if (type === 'alertChanged') start(body.alert.hood, { duty: null, alerts: [body.alert], live: [] });
  if (type === 'dutyChanged' && body.duty) look(body.hood, true);
}

async function look(place, again = false) {
  const now = `${person.value} ${place}`;
  if (known === now && !again) return;
  known = now;
  try {
    const page = await api.get(`/hoods/${place}/me/responder`);
    if (known === now && (page.duty || page.alerts.length)) await start(place, page);
  } catch {
    if (known === now) known = '';
  }
}

async function start(place, page) {
  const { enter } = await fetchAlerts();
  if (person.value) Alerts.value = enter(place, page);
}

/** A device on which somebody signed out isn't to ring for them again, shows no call of theirs, nor says what they tapped. */
async function forgetCalls() {
  ringForNobody();
  const registration = await navigator.serviceWorker?.getRegistration();
  for (const shown of (await registration?.getNotifications?.()) ?? []) shown.close();
  await globalThis.caches?.delete('taps');
}

/** Nor does it go on ringing. */
async function ringNoMore() {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (await registration?.pushManager?.getSubscription()) await import('../duty/push.js').then((push) => push.stopPush(), () => {});
}
