import '../../../core/ui/more-icons.js';
import '../icons.js';
import { useEffect } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { go, location } from '../../../core/router.js';
import { me } from '../../../core/session.js';
import { base, isManager } from '../../../core/store.js';
import { Gate } from '../../../core/ui/frame/gate-card.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { useTitle } from '../../../core/ui/frame/use-title.js';
import { Failure, Notice, Skeleton, wordsFor } from '../../../core/ui/states.js';
import { enter } from '../alert/alerts.js';
import { Alerts } from '../alert/called.js';
import { OwnAlerts } from '../alert/own-alerts.js';
import { show } from '../alert/screen.js';
import { sayTapped } from '../alert/tapped.js';
import { confirmAlert } from '../urgent-api.js';
import { Device } from './device.js';
import { DutySwitch } from './duty-switch.js';
import { again, alerts, duty, isNone, look, problem } from './duty.js';
import { Reach } from './reach.js';
import { Roster } from './roster.js';

export function ResponderPage({ slug, dispatch = null }) {
  useTitle(t('duty.title'));
  useEffect(() => {
    if (me.value) Alerts.value = enter(slug);
  }, [slug, me.value?.id]);
  useAlertOfAddress(slug, dispatch);
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
  if (problem.value && !duty.value) return html`<${Failure} error=${problem.value} retry=${again} />`;
  if (!duty.value) return html`<${Skeleton} />`;
  return html`
    <${DutySwitch} duty=${duty.value} />
    <${Device} />
    <${OwnAlerts} alerts=${alerts.value} />
    <${Reach} duty=${duty.value} />
    <${Roster} key=${JSON.stringify(duty.value.hours)} duty=${duty.value} />
  `;
}

/** A manager too is called, when no responder is free. */
const None = () => html`
  <${Notice} icon="shield-check" title=${t('duty.noneTitle')} text=${t('duty.noneText')}>
    <a class="button primary" href=${base.value || '/'}>${t('backToSquare')}</a>
  <//>
  ${isManager.value && html`<${Device} /><${OwnAlerts} alerts=${alerts.value} />`}
`;

/** A notification or a mail leads to an alert. It leaves the address at once. */
function useAlertOfAddress(slug, dispatch) {
  const { query } = location.value;
  useEffect(() => {
    if (dispatch && me.value) sayTapped();
  }, [dispatch, me.value?.id]);
  const ready = dispatch && (duty.value !== null || isNone.value);
  useEffect(() => {
    if (!ready) return;
    go(`${base.value}/responder`, { replace: true });
    if (query.get('from') === 'mail') confirmAlert(slug, dispatch, 'mail').catch(() => {});
    open(slug, dispatch).catch((error) => toast(wordsFor(error)));
  }, [ready]);
}

/** What was tapped of it is said first: then it is here. */
async function open(slug, dispatch) {
  await sayTapped();
  if (!alerts.value.some((alert) => alert.dispatch === dispatch)) await look(slug, dispatch);
  show(dispatch);
}
