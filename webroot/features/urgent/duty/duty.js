import { computed, effect, signal } from '@preact/signals';
import { LivePage } from '../../../core/live/live-page.js';
import { me } from '../../../core/session.js';
import * as urgent from '../urgent-api.js';

/** What a responder's page says, as it changes. Its duty is null for who is none. */
class DutyPage extends LivePage {
  constructor(slug) {
    super();
    this.slug = slug;
  }

  fetch() {
    return urgent.showOwnDuty(this.slug);
  }

  happened(now, { type, body }) {
    if (type === 'alertChanged') return withAlert(now, body.alert);
    if (type === 'dutyChanged' && body.hood === this.slug) return { ...now, duty: body.duty };
    return now;
  }
}

const view = signal(null);
const page = computed(() => view.value?.value.value ?? null);

/** My duty, once it is known that I am a responder. */
export const duty = computed(() => page.value?.duty ?? null);
export const isNone = computed(() => page.value?.duty === null);
export const onDuty = computed(() => duty.value?.onDuty ?? false);
export const problem = computed(() => (view.value?.status.value === 'failed' ? view.value.error : null));
/** Not while all that is known is one call that was just heard. */
export const isUpToDate = computed(() => (page.value?.live.length ?? 0) > 0);
export const hoodOfDuty = computed(() => view.value?.slug ?? null);

/** What I was called for, newest first. Managers too are called, when no responder is free. */
export const alerts = computed(() => page.value?.alerts ?? []);

/** Listens to whatever calls me in this hood. `start`: a page that is there already. */
export function listen(slug, start = null) {
  if (view.value?.slug === slug) return;
  view.value?.close();
  view.value = new DutyPage(slug);
  if (start) view.value.start(start);
  else view.value.load();
}

export const again = () => view.value?.load();

function withAlert(now, alert) {
  const known = now.alerts.find(({ dispatch }) => dispatch === alert.dispatch);
  if (!known) return { ...now, alerts: [alert, ...now.alerts] };
  if (isEarlier(alert, known)) return now;
  return { ...now, alerts: now.alerts.map((one) => (one === known ? alert : one)) };
}

/** An answer and an event may pass each other: what was answered doesn't ring again, a later call goes on, what is closed stays so. */
function isEarlier(alert, known) {
  const later = new Date(alert.alerted) - new Date(known.alerted);
  const wasAnswered = known.state !== 'alerted' && alert.state === 'alerted' && later === 0;
  return wasAnswered || later < 0 || (known.closed && !alert.closed);
}

export async function change(next) {
  const changed = await urgent.changeDuty(hoodOfDuty.value, next);
  update((now) => ({ ...now, duty: changed }));
}

/** Going, arrived, done or declined; what comes back is on the screen at once. */
export async function answer({ hood, dispatch }, state, words) {
  const alert = await urgent.answerAlert(hood, dispatch, { state, ...(words && { words }) });
  update((now) => withAlert(now, alert));
}

/** An alert that may not be among the last ones. */
export async function look(slug, dispatch) {
  const { alert } = await urgent.showAlert(slug, dispatch);
  update((now) => withAlert(now, alert));
  return alert;
}

export function update(next) {
  if (page.value) view.value.change(next(page.value));
}

export const isActive = ({ state, closed }) => !closed && ['alerted', 'going', 'arrived'].includes(state);

// Nothing of it stays when somebody signs out.
const person = computed(() => me.value?.id);
effect(() => {
  person.value;
  return () => {
    view.peek()?.close();
    view.value = null;
  };
});
