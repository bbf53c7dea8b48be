import { useId } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Icon } from '../../../core/ui/icon.js';

/** With how many somebody comes, and whether others may see their name. `most`: guests that one may bring. */
export function Party({ most, party, onChange }) {
  return html`
    ${most > 0 && html`<${Guests} most=${most} guests=${party.guests} onChange=${(guests) => onChange({ guests })} />`}
    <label class="choice choice-small">
      <input type="checkbox" checked=${party.shown} onChange=${(event) => onChange({ shown: event.target.checked })} />
      <span><strong>${t('agenda.signUp.shown')}</strong> <span class="choice-text">${t('agenda.signUp.shownText')}</span></span>
    </label>
  `;
}

export function Guests({ most, guests, onChange }) {
  const id = useId();
  const step = (by, icon, label) => html`
    <button class="button round" type="button" aria-label=${t(label)} aria-disabled=${guests + by < 0 || guests + by > most}
      onClick=${() => onChange(Math.min(most, Math.max(0, guests + by)))}><${Icon} name=${icon} /></button>
  `;
  return html`
    <div class="guests" role="group" aria-labelledby=${id}>
      <span class="grow"><strong id=${id}>${t('agenda.signUp.howMany')}</strong><span class="choice-text">${t('agenda.signUp.most', { n: most + 1 })}</span></span>
      ${step(-1, 'minus', 'agenda.signUp.fewer')}
      <output class="guests-count">${guests + 1}<span class="unseen"> ${t('agenda.signUp.people', { n: guests + 1 })}</span></output>
      ${step(1, 'plus', 'agenda.signUp.more')}
    </div>
  `;
}
