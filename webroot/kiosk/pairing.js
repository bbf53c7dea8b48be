import { signal } from '@preact/signals';
import { time } from '../core/clock.js';
import { html } from '../core/html.js';
import { send, Unreachable } from '../core/http.js';
import { t } from '../core/i18n.js';
import { Logo } from '../core/ui/logo.js';
import { become, pass } from './state.js';

const pause = 2_000;
const trouble = 10_000; // milliseconds before it asks again after something went wrong

const begun = signal(null); // {id, code, secret, expires}
const unreachable = signal(false);
let timer;

/** Shows a code until a manager has typed it. */
export function pair() {
  clearTimeout(timer);
  step();
}

async function step() {
  let wait = pause;
  try {
    begun.value ??= await send('POST', '/kiosk-pairings');
    const { id, secret } = begun.value;
    const paired = await send('POST', `/kiosk-pairings/${id}/token`, { body: { secret } });
    unreachable.value = false;
    if (paired) {
      await become({ ...paired, renewed: time() });
      begun.value = null;
      return;
    }
  } catch (error) {
    unreachable.value = error instanceof Unreachable;
    if (error.status === 410) begun.value = null;
    else wait = unreachable.value ? pause : trouble;
  }
  timer = setTimeout(() => pass.value || step(), wait);
}

export function PairingScreen() {
  const code = begun.value?.code;
  return html`
    <main class="pairing">
      <span class="brand"><${Logo} /> Buurthub</span>
      <h1>${t('kiosk.pairing.title')}</h1>
      ${code && html`<p class="code" translate=${false} aria-label=${[...code].join(' ')}>${code.slice(0, 3)}<i /> ${code.slice(3)}</p>`}
      <p>${t(unreachable.value ? 'kiosk.pairing.unreachable' : code ? 'kiosk.pairing.text' : 'kiosk.pairing.wait')}</p>
    </main>
  `;
}
