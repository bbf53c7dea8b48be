import { effect } from '@preact/signals';
import { alerts, hoodOfDuty, isUpToDate } from '../duty/duty.js';

/** Takes down what this device still shows of calls that are over: a page hears of that before a push does, or without one. */
async function takeDown(slug) {
  const registration = await navigator.serviceWorker?.getRegistration();
  const shown = (await registration?.getNotifications?.()) ?? [];
  const over = alerts.value.filter(({ state, closed }) => state !== 'alerted' || closed);
  for (const { dispatch, alerted } of over) {
    // Not of a call that it hasn't heard of: a push may have been earlier.
    const ofIt = ({ tag, data }) => tag === `/b/${slug}/alerts/${dispatch}` && !(new Date(data.alerted) > new Date(alerted));
    shown.filter(ofIt).forEach((one) => one.close());
  }
}

effect(() => {
  if (isUpToDate.value && alerts.value) takeDown(hoodOfDuty.value);
});
