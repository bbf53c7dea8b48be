import './icons.js';
import { useEffect } from 'preact/hooks';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { go, location } from '../../core/router.js';
import { me } from '../../core/session.js';
import { base } from '../../core/store.js';
import { Gate } from '../../core/ui/gate.js';
import { Failure, Notice, Skeleton } from '../../core/ui/states.js';
import { useTitle } from '../../core/ui/use-title.js';
import { Device } from './device.js';
import { again, answer, isNone, listen, own, problem } from './duty.js';
import { DutySwitch } from './duty-switch.js';
import { OwnAlerts } from './own-alerts.js';
import { Reach } from './reach.js';
import { Roster } from './roster.js';
import { show } from './screen.js';

export function ResponderPage({ slug }) {
  useTitle(t('duty.title'));
  useEffect(() => {
    if (me.value) listen(slug);
  }, [slug, me.value?.id]);
  useAlertOfAddress();
  return html`
    <div class="reading stack">
      <header class="page-head">
        <h1>${t('duty.title')}</h1>
        <p>${t('duty.text')}</p>
      </header>
      ${me.value === null ? html`<${Gate} reason="sign-in" page=${location.value.path + window.location.search} />` : html`<${Content} />`}
    </div>
  `;
}

function Content() {
  if (isNone.value) return html`<${None} />`;
  if (problem.value && !own.value) return html`<${Failure} error=${problem.value} retry=${again} />`;
  if (!own.value) return html`<${Skeleton} />`;
  const { duty, alerts } = own.value;
  return html`
    <${DutySwitch} duty=${duty} />
    <${Device} />
    <${OwnAlerts} alerts=${alerts} />
    <${Reach} duty=${duty} />
    <${Roster} key=${JSON.stringify(duty.hours)} duty=${duty} />
  `;
}

const None = () => html`
  <${Notice} icon="shield-check" title=${t('duty.noneTitle')} text=${t('duty.noneText')}>
    <a class="button primary" href=${base.value || '/'}>${t('backToSquare')}</a>
  <//>
`;

/** `?alert=` comes from a notification, with what was tapped there as `answer`. It leaves the address at once. */
function useAlertOfAddress() {
  const { path, query } = location.value;
  const wanted = query.get('alert');
  const alert = own.value?.alerts.find(({ dispatch }) => dispatch === wanted);
  useEffect(() => {
    if (!alert) return;
    show(wanted);
    go(path, { replace: true });
    if (alert.state === 'alerted' && ['going', 'declined'].includes(query.get('answer'))) answer(alert, query.get('answer')).catch(() => {});
  }, [alert?.dispatch]);
}
