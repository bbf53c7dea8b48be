import './icons.js';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { Icon } from '../../core/ui/icon.js';

/** What managers see of a resident at a glance. */
export const Chips = ({ resident: { role, verified, letter, suspended } }) => html`
  <p class="chips">
    ${role === 'manager' && html`<span class="chip chip-delft">${t('residents.manager')}</span>`}
    ${verified
      ? html`<span class="chip chip-leaf"><${Icon} name="shield-check" /> ${t('residents.verified')}</span>`
      : html`<span class="chip chip-sun"><${Icon} name=${letter ? 'mail' : 'map-pin'} /> ${t(letter ? 'residents.onItsWay' : 'residents.unverified')}</span>`}
    ${suspended && html`<span class="chip chip-brick"><${Icon} name="hand" /> ${t('residents.suspended')}</span>`}
  </p>
`;
