import './icons.js';
import { useState } from 'preact/hooks';
import { html } from '../../core/html.js';
import { fullDay, t } from '../../core/i18n.js';
import { isManager } from '../../core/store.js';
import { Confirm } from '../../core/ui/confirm.js';
import { toast } from '../../core/ui/frame/toast.js';
import { Icon } from '../../core/ui/icon.js';
import { wordsFor } from '../../core/ui/states.js';
import { saveLetter, vouchFor } from './residents-api.js';
import { addressOf, nameOf } from './words.js';

/** Whether somebody lives where they say: a manager knows, or a letter with a code gets there. */
export function AddressCheck({ slug, resident, isMe }) {
  const [asking, setAsking] = useState(null); // vouch or letter
  const [busy, setBusy] = useState(false);
  const { person, letter } = resident;
  const name = nameOf(resident);
  const stop = () => setAsking(null);
  const attempt = async (work, done) => {
    stop();
    if (busy) return;
    setBusy(true);
    await work().then(() => toast(t(done, { name })), (error) => toast(wordsFor(error)));
    setBusy(false);
  };
  const vouch = () => attempt(() => vouchFor(slug, person), 'residents.vouch.done');
  const print = () => attempt(() => saveLetter(slug, person, name), 'residents.letter.done');
  return html`
    <section class="card stack" aria-labelledby="address">
      <h2 id="address">${t('residents.check.title')}</h2>
      <p>${t(isMe ? 'residents.check.own' : 'residents.check.text', { name })}</p>
      ${letter && html`<p class="resident-letter"><${Icon} name="mail" /> <span>${t('residents.letter.runs', { date: fullDay(new Date(letter)) })}</span></p>`}
      ${!isMe && html`
        <div class="own-acts">
          <button class="button primary" aria-disabled=${busy} onClick=${() => setAsking('vouch')}><${Icon} name="shield-check" /> ${t('residents.vouch.act')}</button>
          ${isManager.value && html`
            <button class="button" aria-disabled=${busy} onClick=${() => (letter ? setAsking('letter') : print())}><${Icon} name="printer" /> ${t(letter ? 'residents.letter.again' : 'residents.letter.act')}</button>
          `}
        </div>
      `}
      ${asking === 'vouch' && html`
        <${Confirm} title=${t('residents.vouch.title', { name })} text=${t('residents.vouch.text', { address: addressOf(resident) })} yes=${t('residents.vouch.yes')}
          onYes=${vouch} onNo=${stop} />
      `}
      ${asking === 'letter' && html`
        <${Confirm} title=${t('residents.letter.again')} text=${t('residents.letter.againText')} yes=${t('residents.letter.act')} onYes=${print} onNo=${stop} />
      `}
    </section>
  `;
}
