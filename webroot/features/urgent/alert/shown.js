import { effect } from '@preact/signals';
import { alerts, hoodOfDuty, isUpToDate } from '../duty/duty.js';

/** Takes down what this device still shows of calls that are over: a page hears of that before a push does, or without one. */
async function takeDown(slug, called) {
  const place = `/b/${slug}/alerts/`;
  const calling = called.filter(({ state, closed }) => state === 'alerted' && !closed).map(({ dispatch }) => place + dispatch);
  const registration = await navigator.serviceWorker?.getRegistration();
  const shown = (await registration?.getNotifications?.()) ?? [];
  shown.filter(({ tag }) => tag.startsWith(place) && !calling.includes(tag)).forEach((one) => one.close());
}

effect(() => {
  if (isUpToDate.value) takeDown(hoodOfDuty.value, alerts.value);
});
