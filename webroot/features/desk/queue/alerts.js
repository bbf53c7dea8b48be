import { signal } from '@preact/signals';
import { time } from '../../../core/clock.js';
import { recall, remember } from '../../../core/device/local-store.js';
import { t } from '../../../core/i18n.js';
import { go } from '../../../core/router.js';
import { isUrgent, kindKey } from '../kinds.js';
import { taskUrl, titleOf } from '../words.js';

const place = 'own.desk'; // on this device, until whoever it is signs out
const usual = { on: false, quiet: true, from: '22:00', until: '07:00' };
const tones = { urgent: [784, 988, 784, 988], calm: [659, 880] }; // hertz, one after the other
const beat = 0.18; // seconds a tone

/** How this device says that something came in: {on, quiet, from, until}. Urgent tasks are told at any hour. */
export const alerts = signal(usual);

let speaker = null;

/** As it was the last time that whoever is here now was. */
export function recallAlerts() {
  alerts.value = { ...usual, ...recall(place) };
}

export function setAlerts(changes) {
  alerts.value = { ...alerts.value, ...changes };
  remember(place, alerts.value);
}

/** After a tap, for a browser lets no page make a sound before one. */
export async function switchOn() {
  setAlerts({ on: true });
  chime('calm');
  if (permission() !== 'default') return;
  await Notification.requestPermission();
  setAlerts({}); // what was answered shows
}

/** 'granted', 'denied', 'default', or null where there are none. */
export const permission = () => globalThis.Notification?.permission ?? null;

export function alertTo(task) {
  const urgent = isUrgent(task);
  if (!alerts.value.on || (isQuiet(alerts.value, new Date(time())) && !urgent)) return;
  chime(urgent ? 'urgent' : 'calm');
  if (permission() === 'granted' && document.hidden) notify(task);
}

function isQuiet({ quiet, from, until }, now) {
  const time = `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
  return quiet && (from <= until ? from <= time && time < until : time >= from || time < until);
}

/** Through the worker where there is one: a phone shows no other. */
async function notify(task) {
  const title = t(kindKey(task.kind));
  const options = { body: titleOf(task), tag: task.id, data: taskUrl(task), icon: '/icons/icon-192.png' };
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration) {
    await registration.showNotification(title, options);
    return;
  }
  const shown = new Notification(title, options);
  shown.onclick = () => {
    window.focus();
    go(options.data);
    shown.close();
  };
}

function chime(which) {
  const Context = globalThis.AudioContext ?? globalThis.webkitAudioContext;
  if (!Context) return;
  speaker ??= new Context();
  speaker.resume().catch(() => {});
  const start = speaker.currentTime + 0.05;
  tones[which].forEach((pitch, at) => tone(pitch, start + at * beat));
}

function tone(pitch, start) {
  const voice = new OscillatorNode(speaker, { type: 'sine', frequency: pitch });
  const volume = new GainNode(speaker, { gain: 0 });
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.15, start + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.001, start + beat * 2);
  voice.connect(volume).connect(speaker.destination);
  voice.start(start);
  voice.stop(start + beat * 2);
}
