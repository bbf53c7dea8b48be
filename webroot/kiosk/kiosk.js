import { render } from 'preact';
import { computed } from '@preact/signals';
import { startOffline } from '../core/device/offline.js';
import { first } from '../core/first.js';
import { html } from '../core/html.js';
import { t } from '../core/i18n.js';
import { loadWords, speak } from '../core/languages.js';
import { keepTranslation } from '../core/translated.js';
import { Logo } from '../core/ui/logo.js';
import { takeUpDuties } from './duties.js';
import { catalogues, fetchKinds, wordsOf } from './kinds.js';
import { hush, listen } from './kiosk-live.js';
import { pair, PairingScreen } from './pairing.js';
import { goRound } from './programme.js';
import { Screen } from './screen.js';
import { refreshSoon } from './server.js';
import { content, pass, takeUp } from './state.js';

const places = ['core', 'kiosk']; // folders of words

/** unknown, until it is read what this device was; none, new, or on. */
const phase = computed(() => {
  if (pass.value === undefined) return 'unknown';
  if (!pass.value) return 'none';
  return content.value ? 'on' : 'new';
});

function Kiosk() {
  if (phase.value === 'on') return html`<${Screen} />`;
  if (phase.value === 'none') return html`<${PairingScreen} />`;
  return html`<main class="pairing"><span class="brand"><${Logo} /> Buurthub</span><p>${t('kiosk.pairing.wait')}</p></main>`;
}

/** A screen without content fetches it, one with content hears what changes, and who is none wants to be paired. */
function follow(is) {
  if (is === 'on') listen();
  else hush();
  if (is === 'new') refreshSoon(0);
  if (is === 'none') pair();
}

async function start() {
  await Promise.all([...places.map(loadWords), fetchKinds()]);
  await speak(first.language);
  await takeUp();
  const place = document.getElementById('app');
  place.replaceChildren();
  keepTranslation(place);
  render(html`<${Kiosk} />`, place);
  goRound();
  takeUpDuties();
  phase.subscribe(follow);
  await startOffline('kiosk/kiosk', ['core/translation', 'core/live/polling', ...catalogues], [...places, ...catalogues.map(wordsOf)]);
}

// Nobody stands by to try again.
start().catch(() => setTimeout(() => location.reload(), 30_000));
