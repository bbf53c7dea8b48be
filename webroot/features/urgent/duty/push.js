import { signal } from '@preact/signals';
import { showPushKey, subscribePush, unsubscribePush } from '../urgent-api.js';

/** Whether this device can ring while no page is open: unsupported, blocked, off or on; null when not known yet. */
export const push = signal(null);

const able = () => 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis;

export async function lookAtPush() {
  if (!able()) push.value = 'unsupported';
  else if (Notification.permission === 'denied') push.value = 'blocked';
  else push.value = (await subscription()) ? 'on' : 'off';
}

/** Asks for permission; only ever after a tap on the responder's own page. */
export async function startPush() {
  if ((await Notification.requestPermission()) === 'granted') await subscribe();
  await lookAtPush();
}

async function subscribe() {
  const { key } = await showPushKey();
  const { pushManager } = await navigator.serviceWorker.ready;
  const { endpoint, keys } = (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })).toJSON();
  await subscribePush({ endpoint, keys });
}

export async function stopPush() {
  const known = await subscription();
  if (known) await Promise.allSettled([unsubscribePush(known.endpoint), known.unsubscribe()]);
  await lookAtPush();
}

const subscription = async () => (await navigator.serviceWorker?.getRegistration())?.pushManager.getSubscription();
