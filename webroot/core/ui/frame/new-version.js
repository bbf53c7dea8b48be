import { render } from 'preact';
import { signal } from '@preact/signals';
import { first } from '../../first.js';
import { html } from '../../html.js';
import { heard, onAnswer, Unreachable } from '../../http.js';
import { t } from '../../i18n.js';
import { leaveWhen } from '../../router.js';
import { whenMissing } from '../later.js';

// A page that is of an older version than the server goes on, says so, and has the next page come from there.

const isOther = signal(false);
const aMinute = 60_000;
const place = 'buurthub.renewed'; // when this tab last fetched its page anew by itself
let hasFailed = false;

/** From now on it is known when the server has another version, and what to do about a part that isn't there any more. */
export function watchVersion() {
  const box = document.createElement('div');
  box.role = 'status';
  document.body.prepend(box);
  render(html`<${NewVersion} />`, box);
  onAnswer(hear);
  leaveWhen(() => isOther.value && mayRenew());
  whenMissing(search);
}

function hear(headers) {
  if (headers.get('Buurthub-Version') !== first.version) isOther.value = true;
}

const renew = () => window.location.reload();

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
  return !isBusy && !isWritten && isTheFirstThisMinute();
}

function isTheFirstThisMinute() {
  try {
    if (Math.abs(Date.now() - Number(sessionStorage.getItem(place))) < aMinute) return false;
    sessionStorage.setItem(place, Date.now());
    return true;
  } catch {
    return false; // storage may be forbidden
  }
}

/** What to say of a part that doesn't come. One that the server has no more, or that a browser gave up, comes with another page. */
async function search() {
  try {
    hear(heard(await fetch('/sw.js', { method: 'HEAD', cache: 'no-store' })).headers);
  } catch {
    return new Unreachable();
  }
  const isPassing = !isOther.value && !hasFailed;
  hasFailed = true;
  if (isPassing) return new Unreachable();
  if (mayRenew()) renew();
  return new Error(t('newVersion.part'));
}
