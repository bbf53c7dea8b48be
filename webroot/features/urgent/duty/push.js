import { signal } from '@preact/signals';
import { me } from '../../../core/session.js';
import { showPush, subscribePush, testPush, unsubscribePush } from '../urgent-api.js';
import { owner, ringFor, ringForNobody } from './owner.js';

/**
 * Whether this device rings while no page is open: unsupported, blocked, unknown without a network, off or on; null when not
 * known yet. It is on when the server says so, which does the ringing.
 */
export const push = signal(null);

/** When this device last answered a test call, if it ever did. */
export const answered = signal(null);

const able = () => 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis;

/** Looks, and sees to it that it rings, where it is meant to. */
export async function lookAtPush() {
  if (!able()) push.value = 'unsupported';
  else if (Notification.permission === 'denied') push.value = 'blocked';
  else push.value = await state().catch(() => 'unknown');
}

async function state() {
  const person = me.value?.id;
  let device = await held();
  if (!device && Notification.permission === 'granted' && owner() === person) {
    await subscribe();
    device = await held();
  }
  if (device && me.value?.id === person) ringFor(person); // who may have signed out meanwhile
  answered.value = device?.answered ?? null;
  return device ? 'on' : 'off';
}

/** This device as the server has it, or null. */
async function held() {
  const own = await subscription();
  return own ? (await showPush(own.endpoint)).device : null;
}

/** Asks for permission; only ever after a tap on the responder's own page. */
export async function startPush() {
  if ((await Notification.requestPermission()) === 'granted') await subscribe();
  await lookAtPush();
}

async function subscribe() {
  const { key } = await showPush();
  const { pushManager } = await navigator.serviceWorker.ready;
  const { endpoint, keys } = (await subscribeWith(pushManager, key)).toJSON();
  await subscribePush({ endpoint, keys });
}

/** A browser keeps to the key that it has; for another it has to begin anew. */
async function subscribeWith(pushManager, applicationServerKey) {
  const options = { userVisibleOnly: true, applicationServerKey };
  try {
    return await pushManager.subscribe(options);
  } catch (error) {
    if (error.name !== 'InvalidStateError') throw error;
    await (await pushManager.getSubscription())?.unsubscribe();
    return pushManager.subscribe(options);
  }
}

export async function stopPush() {
  ringForNobody();
  const own = await subscription();
  if (own) await Promise.allSettled([unsubscribePush(own.endpoint), own.unsubscribe()]);
  await lookAtPush();
}

/** Has this device called to hear whether it rings. */
export const callForTest = async () => testPush((await subscription()).endpoint);

const subscription = async () => (await navigator.serviceWorker?.getRegistration())?.pushManager.getSubscription();
