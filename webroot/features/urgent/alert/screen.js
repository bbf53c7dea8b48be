import { computed, effect, signal } from '@preact/signals';
import { alerts, isActive } from '../duty/duty.js';

const wanted = signal(null); // the dispatch on the full screen
const seen = new Set(); // a dispatch, and when it called, that came up already

/** The alert that fills the screen, or null. It stays when it ends, until the responder puts it away. */
export const onScreen = computed(() => alerts.value.find(({ dispatch }) => dispatch === wanted.value) ?? null);

/** What is still active and was put away. */
export const putAway = computed(() => alerts.value.filter((alert) => isActive(alert) && alert.dispatch !== wanted.value));

export const show = (dispatch) => (wanted.value = dispatch);
export const hide = () => (wanted.value = null);

// Whatever comes up for the first time takes the screen; one who is on the way is not disturbed by older news.
effect(() => {
  for (const alert of alerts.value.filter(isActive)) {
    const key = `${alert.dispatch} ${alert.alerted}`;
    if (seen.has(key)) continue;
    seen.add(key);
    wanted.value = alert.dispatch;
  }
  if (onScreen.value?.state === 'declined') hide();
});
