import { effect } from '@preact/signals';
import { sinceNoted } from '../../../core/clock.js';
import { isForLater } from '../../../core/http.js';
import { t } from '../../../core/i18n.js';
import { isHeard } from '../../../core/live/live.js';
import { me } from '../../../core/session.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { wordsFor } from '../../../core/ui/states.js';
import { answer, look } from '../duty/duty.js';
import { owner } from '../duty/owner.js';
import { show } from './screen.js';

const timely = 10 * 60_000; // milliseconds in which an answer still is what somebody wants

let saying = Promise.resolve();

/** Tells the server what was tapped on notifications: the worker put it in a cache, where it waits for a network. */
export function sayTapped() {
  saying = saying.catch(() => {}).then(sayAll); // one after the other: what was tapped meanwhile is said too
  return saying;
}

async function sayAll() {
  if (isOthers()) await globalThis.caches?.delete('taps');
  const taps = await globalThis.caches?.open('taps');
  for (const request of (await taps?.keys()) ?? []) {
    const tap = await (await taps.match(request)).json();
    if (await say(new URL(request.url).pathname, tap)) await taps.delete(request);
  }
}

/** A notification that came for somebody else is no answer of who is signed in now. */
const isOthers = () => owner() && me.value && owner() !== me.value.id;

/** Answers whether nothing is left to be said. */
async function say(page, tap) {
  const [, , hood, , dispatch] = page.split('/');
  try {
    await sayOf(await look(hood, dispatch), tap);
    return true;
  } catch (error) {
    const waits = isForLater(error);
    toast(waits ? t('urgent.tap.waits') : wordsFor(error));
    return !waits;
  }
}

async function sayOf(alert, tap) {
  show(alert.dispatch);
  const isCalled = alert.state === 'alerted' && !alert.closed;
  if (!isCalled && alert.state !== tap.answer) toast(t('urgent.tap.late'));
  else if (isCalled && sinceNoted(tap.at) > timely) toast(t('urgent.tap.old'));
  else if (isCalled) await answer(alert, tap.answer);
}

effect(() => {
  if (isHeard.value && me.value) sayTapped();
});
