import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Icon } from '../../../core/ui/icon.js';
import { alerts, permission, setAlerts, switchOn } from './alerts.js';

/** Whether this device makes itself heard when a task comes in, and when it doesn't. */
export function AlertsCard() {
  const { on, quiet, from, until } = alerts.value;
  const time = (name, value) => html`
    <label class="desk-time">
      <span>${t(`desk.alerts.${name}`)}</span>
      <input class="input" type="time" required value=${value} onChange=${(event) => event.target.value && setAlerts({ [name]: event.target.value })} />
    </label>
  `;
  return html`
    <details class="card extras desk-alerts">
      <summary>
        <${Icon} name="chevron-right" /> <span class="grow">${t('desk.alerts.title')}</span>
        <span class=${on ? 'chip chip-leaf' : 'chip'}>${t(on ? 'desk.alerts.isOn' : 'desk.alerts.isOff')}</span>
      </summary>
      <div class="stack">
        <p class="hint">${t('desk.alerts.text')}</p>
        <label class="choice choice-small">
          <input type="checkbox" role="switch" checked=${on} onChange=${({ target }) => (target.checked ? switchOn() : setAlerts({ on: false }))} />
          <${Icon} name="bell-ring" /> <strong>${t('desk.alerts.switch')}</strong>
        </label>
        ${on && permission() === 'denied' && html`<p class="hint" role="status">${t('desk.alerts.denied')}</p>`}
        <label class="choice choice-small">
          <input type="checkbox" role="switch" checked=${quiet} onChange=${({ target }) => setAlerts({ quiet: target.checked })} />
          <${Icon} name="moon" /> <strong>${t('desk.alerts.quiet')}</strong>
        </label>
        ${quiet && html`<div class="desk-times">${time('from', from)} ${time('until', until)}</div>`}
      </div>
    </details>
  `;
}
