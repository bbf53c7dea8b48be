import { useEffect, useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { location } from '../../../core/router.js';
import { baseOf } from '../../../core/store.js';
import { Confirm } from '../../../core/ui/confirm.js';
import { useTitle } from '../../../core/ui/frame/use-title.js';
import { Icon } from '../../../core/ui/icon.js';
import { Failure, FormError, Notice, Skeleton } from '../../../core/ui/states.js';
import { confirmSignUp, showSignUp, withdrawSignUp } from '../agenda-api.js';
import { Facts } from '../cards/facts.js';
import { hasBegun } from '../words.js';
import { CalendarFile } from './calendar-file.js';
import { Code } from './code.js';
import { Place } from './place.js';

/** Where the links of mails lead: a sign-up to confirm, see or cancel. Only a tap does it: mail scanners open links too. */
export function SignUpPage() {
  useTitle(t('agenda.signUp.page'));
  const { path, hash } = location.value;
  const [token] = useState(new URLSearchParams(hash.slice(1)).get('t') ?? '');
  const [state, setState] = useState({ found: null, error: null, busy: false });
  useEffect(() => history.replaceState(history.state, '', path), []); // a secret does not stay in sight
  const ask = async (question) => {
    setState((before) => ({ ...before, error: null, busy: true }));
    try {
      setState({ found: await question(token), error: null, busy: false });
    } catch (error) {
      setState((before) => ({ ...before, error, busy: false }));
    }
  };
  useEffect(() => void ask(showSignUp), []);
  return html`<div class="narrow"><${Content} ...${state} onAsk=${ask} /></div>`;
}

function Content({ found, error, busy, onAsk }) {
  if (error?.status === 410 || error?.status === 400) return html`<${Over} />`;
  if (!found && error) return html`<${Failure} page error=${error} retry=${() => onAsk(showSignUp)} />`;
  if (!found) return html`<${Skeleton} count=${1} />`;
  const { signUp, gathering } = found;
  return html`
    <article class="card stack sign-up">
      <h1>${gathering.title}</h1>
      <${Facts} gathering=${gathering} />
      <${FormError} error=${error} />
      <${SignUpState} signUp=${signUp} gathering=${gathering} busy=${busy} onAsk=${onAsk} />
      <a class="button quiet" href=${`${baseOf(gathering.hood)}/agenda/${gathering.id}`}><${Icon} name="arrow-left" /> ${t('agenda.signUp.toGathering')}</a>
    </article>
  `;
}

function SignUpState({ signUp, gathering, busy, onAsk }) {
  const [leaving, setLeaving] = useState(false);
  const { state } = signUp;
  if (gathering.state === 'cancelled') return html`<p class="cancelled"><strong><${Icon} name="calendar-x" /> ${t('agenda.cancelledText')}</strong>${gathering.reason}</p>`;
  if (state === 'cancelled') return html`<p role="status"><strong>${t('agenda.own.left')}</strong></p>`;
  if (hasBegun(gathering)) return html`<p>${t('agenda.said.begun.text')}</p>`;
  if (state === 'asked') {
    return html`
      <p>${t('agenda.signUp.confirmText', { people: t('agenda.signUp.people', { n: signUp.guests + 1 }) })}</p>
      <button class="button primary wide" aria-disabled=${busy} onClick=${() => busy || onAsk(confirmSignUp)}><${Icon} name="calendar-check" /> ${t('agenda.signUp.confirm')}</button>
    `;
  }
  const key = state === 'waiting' ? 'leaveLine' : 'leave';
  const leave = () => {
    setLeaving(false);
    onAsk(withdrawSignUp);
  };
  return html`
    <${Place} signUp=${signUp} onDecline=${() => setLeaving(true)} />
    ${state === 'placed' && html`<${Code} gathering=${gathering} code=${signUp.code} />`}
    <footer class="own-acts">
      <${CalendarFile} gathering=${gathering} />
      <button class="button quiet danger-text" onClick=${() => setLeaving(true)}><${Icon} name="x" /> ${t(`agenda.own.${key}`)}</button>
    </footer>
    ${leaving && html`<${Confirm} title=${t(`agenda.own.${key}Title`)} text=${t(`agenda.own.${key}Text`)} yes=${t(`agenda.own.${key}Yes`)} danger onYes=${leave} onNo=${() => setLeaving(false)} />`}
  `;
}

const Over = () => html`
  <${Notice} page icon="info" title=${t('agenda.signUp.overTitle')} text=${t('agenda.signUp.overText')}>
    <a class="button primary" href="/">${t('help.action.toHood')}</a>
  <//>
`;
