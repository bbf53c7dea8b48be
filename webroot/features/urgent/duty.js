import { computed, effect, signal } from '@preact/signals';
import { me } from '../../core/session.js';
import { LiveView } from './live-view.js';
import * as urgent from './urgent-api.js';

const view = signal(null); // {slug, live: LiveView of a DutyPage}

/** Who I am to urgent help: {duty, alerts}, or null. */
export const own = computed(() => {
  const page = view.value?.live.page.value;
  return page?.duty ? page : null;
});
export const problem = computed(() => view.value?.live.error.value ?? null);
/** Who asks is known to be no responder here. */
export const isNone = computed(() => problem.value?.status === 404 || view.value?.live.page.value?.duty === null);
export const alerts = computed(() => own.value?.alerts ?? []);
export const onDuty = computed(() => own.value?.duty.onDuty ?? false);
export const hoodOfDuty = computed(() => view.value?.slug ?? null);

/** Listens to what a responder of this hood gets, from a page that is there already or fetched now. */
export function listen(slug, page = null) {
  if (view.value?.slug === slug) return;
  view.value?.live.close();
  const live = new LiveView({ fetch: () => urgent.showOwnDuty(slug), change: (now, event) => happened(slug, now, event) });
  view.value = { slug, live };
  if (page) live.start(page);
  else live.load();
}

export const again = () => view.value?.live.load();

function happened(slug, page, { type, body }) {
  if (type === 'alertChanged') return withAlert(page, body.alert);
  if (type === 'dutyChanged' && body.hood === slug) return { ...page, duty: body.duty };
  return page;
}

function withAlert(page, alert) {
  const known = page.alerts.find(({ dispatch }) => dispatch === alert.dispatch);
  if (!known) return { ...page, alerts: [alert, ...page.alerts] };
  if (isEarlier(alert, known)) return page;
  return { ...page, alerts: page.alerts.map((one) => (one === known ? alert : one)) };
}

/** An answer and an event may pass each other: what was answered doesn't ring again, what is closed stays so. */
function isEarlier(alert, known) {
  const wasAnswered = known.state !== 'alerted' && alert.state === 'alerted' && alert.round <= known.round;
  return wasAnswered || (known.closed && !alert.closed);
}

export async function change(wish) {
  const duty = await urgent.changeDuty(hoodOfDuty.value, wish);
  update((page) => ({ ...page, duty }));
}

/** Going, arrived, done or declined; what comes back is on the screen at once. */
export async function answer({ hood, dispatch }, state, words) {
  const alert = await urgent.answerAlert(hood, dispatch, { state, ...(words && { words }) });
  update((page) => withAlert(page, alert));
}

export function update(next) {
  if (own.value) view.value.live.set(next(own.value));
}

export const isStanding = ({ state, closed }) => !closed && ['alerted', 'going', 'arrived'].includes(state);

// Nothing of a responder stays when they sign out.
const person = computed(() => me.value?.id);
effect(() => {
  person.value;
  return () => {
    view.peek()?.live.close();
    view.value = null;
  };
});
