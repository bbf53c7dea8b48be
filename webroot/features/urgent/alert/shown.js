import { effect } from '@preact/signals';
import { alerts, hoodOfDuty, isUpToDate } from '../duty/duty.js';

/** Takes down what this device still shows of calls that are over: a page hears of that before a push does, or without one. */
async function takeDown(slug) {
  const registration = await navigator.serviceWorker?.getRegistration();
  const shown = (await registration?.getNotifications?.()) ?? [];
  // Not what it hasn't heard of: a push may have been earlier.
  const over = alerts.value.filter(({ state, closed }) => state !== 'alerted' || closed);
  const tags = over.map(({ dispatch }) => `/b/${slug}/alerts/${dispatch}`);
  shown.filter(({ tag }) => tags.includes(tag)).forEach((one) => one.close());
}

effect(() => {
  if (isUpToDate.value && alerts.value) takeDown(hoodOfDuty.value);
});
