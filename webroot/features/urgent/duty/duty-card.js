import '../../../core/ui/more-icons.js';
import '../icons.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { base, isManager } from '../../../core/store.js';
import { Icon } from '../../../core/ui/icon.js';
import { duty } from './duty.js';

/** The way to urgent help, on one's own page, for who has a part in it. */
export function DutyCard() {
  return html`
    ${duty.value && html`<${Way} icon="siren" url="/responder" title=${t('duty.title')} text=${t('duty.cardText')} state=${duty.value.onDuty} />`}
    ${isManager.value && html`<${Way} icon="shield-check" url="/help/urgent" title=${t('courses.title')} text=${t('duty.manageText')} />`}
  `;
}

const Way = ({ icon, url, title, text, state }) => html`
  <a class="card hood-link duty-way" href=${base.value + url}>
    <span class="badge badge-delft"><${Icon} name=${icon} /></span>
    <span class="grow">
      <strong>${title}</strong>
      <span class="duty-way-text">${text}</span>
    </span>
    ${state !== undefined && html`<span class=${state ? 'chip chip-leaf' : 'chip'}>${t(state ? 'duty.on' : 'duty.off')}</span>`}
    <${Icon} name="chevron-right" />
  </a>
`;
