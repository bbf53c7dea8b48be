import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { FormError } from '../../../core/ui/states.js';
import { distanceOf } from '../alert/alert-parts.js';
import { change } from './duty.js';

/** On or off, and what that means, said honestly. */
export function DutySwitch({ duty: { duty, onDuty, radius } }) {
  const [error, setError] = useState(null);
  const [busy, setBusy] = useState(false);
  const choose = async (next) => {
    if (busy) return;
    setBusy(true);
    setError(await change({ duty: next }).then(() => null, (problem) => problem));
    setBusy(false);
  };
  const byRoster = duty === 'roster';
  return html`
    <section class=${onDuty ? 'card stack duty duty-on' : 'card stack duty'} aria-label=${t('duty.switch')}>
      <button class="duty-switch" role="switch" aria-checked=${onDuty} aria-disabled=${busy} onClick=${() => choose(onDuty ? 'off' : 'on')}>
        <span class="grow">
          <strong>${t(onDuty ? 'duty.on' : 'duty.off')}</strong>
          ${byRoster && html`<span class="meta">${t('duty.byRoster')}</span>`}
        </span>
        <span class="switch" aria-hidden="true"><i /></span>
      </button>
      <p>${onDuty ? t('duty.onText', { distance: distanceOf(radius) }) : t('duty.offText')}</p>
      ${byRoster
        ? html`<p class="meta">${t('duty.rosterText')}</p>`
        : html`<p><button class="button" onClick=${() => choose('roster')}>${t('duty.followRoster')}</button></p>`}
      <${FormError} error=${error} />
    </section>
  `;
}
