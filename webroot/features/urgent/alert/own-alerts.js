import '../../../core/ui/more-icons.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Time } from '../../../core/ui/cards/time.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { Icon } from '../../../core/ui/icon.js';
import { wordsFor } from '../../../core/ui/states.js';
import { answer, isActive } from '../duty/duty.js';
import { show } from './screen.js';

/** What is active, and what there was. */
export function OwnAlerts({ alerts }) {
  const active = alerts.filter(isActive);
  const past = alerts.filter((alert) => !isActive(alert));
  return html`
    <section class="card stack">
      <h2>${t('duty.alerts')}</h2>
      ${!alerts.length && html`<p>${t('duty.noAlerts')}</p>`}
      <ul class="plain-list alert-list">${[...active, ...past].map((alert) => html`<${Line} key=${alert.dispatch} alert=${alert} />`)}</ul>
    </section>
  `;
}

function Line({ alert }) {
  const { dispatch, need, alerted, state, drill } = alert;
  const active = isActive(alert);
  const again = () => answer(alert, 'going').then(() => show(dispatch), (error) => toast(wordsFor(error)));
  return html`
    <li class="alert-line">
      <span class=${`badge ${active ? 'badge-brick' : 'badge-canal'}`}><${Icon} name=${active ? 'siren' : 'clock'} /></span>
      <div class="grow">
        <strong>${need}</strong>
        <p class="meta">
          <${Time} at=${alerted} /> <span>${t(`urgent.state.${state}`)}</span>
          ${drill && html` <span>${t('urgent.drill')}</span>`}
        </p>
      </div>
      ${state === 'declined' && !alert.closed && html`<button class="button" onClick=${again}>${t('urgent.goAfterAll')}</button>`}
      ${active && html`<button class="button danger" onClick=${() => show(dispatch)}>${t('duty.openAlert')}</button>`}
    </li>
  `;
}
