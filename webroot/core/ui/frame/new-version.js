import { signal } from '@preact/signals';
import { time } from '../../clock.js';
import { allDrafts } from '../../device/draft-places.js';
import { isKept } from '../../device/local-store.js';
import { first } from '../../first.js';
import { html } from '../../html.js';
import { onAnswer, probe, Unreachable } from '../../http.js';
import { t } from '../../i18n.js';
import { leaveWhen } from '../../router.js';
import { refusal } from '../forms/use-submit.js';
import { whenMissing } from '../later.js';
import { Above } from './above.js';

// A page that is of an older version than the server goes on, says so, and has the next page come from there.

const isOther = signal(false);
const aMinute = 60_000;
const place = 'buurthub.renewed'; // when this tab last left a page of an older version
const missed = new WeakSet(); // how parts are loaded that didn't come

/** From now on it is known when the server has another version, and what to do about a part that isn't there any more. */
export function watchVersion() {
  Above.value = NewVersion;
  onAnswer((headers) => {
    if (headers.get('Buurthub-Version') !== first.version) isOther.value = true;
  });
  addEventListener('pagehide', () => isOther.value && note());
  leaveWhen(() => isOther.value && mayRenew());
  whenMissing(search);
}

function note() {
  try {
    sessionStorage.setItem(place, time());
  } catch {
    // storage may be full, or forbidden
  }
}

function renew() {
  note();
  window.location.reload();
}

const NewVersion = () =>
  isOther.value &&
  html`<p class="new-version">
    <span>${t('newVersion.text')}</span> <button class="button" onClick=${renew}>${t('newVersion.renew')}</button>
  </p>`;

const written = 'textarea, input:not([type="checkbox"], [type="radio"])';

/** Not while somebody is in the middle of something, nor all the time: nodes are upgraded one after the other. */
function mayRenew() {
  const isBusy = document.querySelector('dialog[open], .toast-act');
  const isWritten = Array.from(document.querySelectorAll(written)).some((field) => field.value !== field.defaultValue);
  return !isBusy && !isWritten && isKept(allDrafts) && isTheFirstThisMinute();
}

function isTheFirstThisMinute() {
  try {
    const left = Number(sessionStorage.getItem(place));
    sessionStorage.setItem(place, left);
    return Math.abs(time() - left) > aMinute;
  } catch {
    return false; // where it can't be noted that it was
  }
}

/** What to say of a part that doesn't come. One that the server has no more, or that a browser gave up, comes with another page. */
async function search(load) {
  try {
    await probe();
  } catch {
    return new Unreachable();
  }
  const isPassing = !isOther.value && !missed.has(load);
  missed.add(load);
  if (isPassing) return new Unreachable();
  if (mayRenew()) renew();
  return refusal({ form: t('newVersion.part') });
}
