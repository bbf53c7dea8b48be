import { computed, effect, signal } from '@preact/signals-core';
import { api } from '../../core/api.js';
import { status, subscribe } from '../../core/live.js';
import { go } from '../../core/router.js';
import { me, onLeaving } from '../../core/session.js';
import { hood, residency } from '../../core/store.js';

/** What shows alerts, once somebody turns out to be a responder or is called. Nobody else fetches it. */
export const Alerts = signal(null);

let tapped = null; // {page, answer} of a notification, until its alert is there

/** What was tapped on the notification of this page, once. No address can say it: a link would answer for its reader. */
export function takeTapped(path) {
  const answer = tapped?.page === path ? tapped.answer : '';
  tapped = null;
  return answer;
}

const person = computed(() => me.value?.id ?? null);
const slug = computed(() => (residency.value ? hood.value.slug : null));
let known = ''; // of whom, and where, it is known whether they are a responder

/** The part of urgent help that every page has: it sees to it that a responder's page can ring. */
export function watchForAlerts() {
  onLeaving(ringNoMore);
  navigator.serviceWorker?.addEventListener('message', ({ data }) => data.page && opened(data));
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
    if (status.value === 'live' && person.value && slug.value) look(slug.value);
  });
}

function opened(notification) {
  tapped = notification;
  go(notification.page);
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
    const page = await api.get(`/hoods/${place}/responder`);
    if (known === now && (page.duty || page.alerts.length)) await start(place, page);
  } catch {
    if (known === now) known = '';
  }
}

async function start(place, page) {
  const { enter } = await import('./alerts.js');
  if (person.value) Alerts.value = enter(place, page);
}

/** A device on which somebody signed out doesn't ring for them. */
async function ringNoMore() {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (await registration?.pushManager?.getSubscription()) await (await import('./push.js')).stopPush();
}
