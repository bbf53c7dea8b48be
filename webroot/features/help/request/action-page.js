import '../icons.js';
import { useEffect, useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { location } from '../../../core/router.js';
import { Question } from '../../../core/ui/forms/steps.js';
import { useTitle } from '../../../core/ui/frame/use-title.js';
import { Failure, Notice, Skeleton } from '../../../core/ui/states.js';
import { actFromMail } from '../help-api.js';

/** The button of a mail: first what it will do, and only a tap does it. Mail scanners open links too. */
export function ActionPage() {
  useTitle(t('help.action.page'));
  const { path, hash } = location.value;
  const [token] = useState(new URLSearchParams(hash.slice(1)).get('t') ?? '');
  const [state, setState] = useState({ told: null, error: null, busy: false });
  useEffect(() => history.replaceState(history.state, '', path), []); // a secret does not stay in sight
  const ask = async (confirm) => {
    setState((before) => ({ ...before, error: null, busy: true }));
    try {
      setState({ told: await actFromMail(token, confirm), error: null, busy: false });
    } catch (error) {
      setState((before) => ({ ...before, error, busy: false }));
    }
  };
  useEffect(() => void ask(false), []);
  return html`<div class="narrow"><${Content} ...${state} onAct=${() => ask(true)} onRetry=${() => ask(false)} /></div>`;
}

function Content({ told, error, busy, onAct, onRetry }) {
  if (error?.status === 410 || error?.status === 400) {
    return html`
      <${Notice} page icon="info" title=${t('help.action.overTitle')} text=${t('help.action.overText')}>
        <a class="button primary" href="/">${t('help.action.toHood')}</a>
      <//>
    `;
  }
  if (!told && error) return html`<${Failure} page error=${error} retry=${onRetry} />`;
  if (!told) return html`<${Skeleton} count=${1} />`;
  const { action, need, hood, done } = told;
  if (done) {
    return html`
      <${Notice} page icon="check" title=${t(`help.action.${action}.done`)} text=${need}>
        <a class="button primary" href=${`/b/${hood}/help?tab=mine`}>${t('help.action.toHood')}</a>
      <//>
    `;
  }
  return html`
    <${Question} title=${t(`help.action.${action}.title`)} text=${t(`help.action.${action}.text`)} icon="hand-heart" act=${t(`help.action.${action}.act`)}
      error=${error} busy=${busy} onAct=${onAct}>
      <blockquote class="thanks">${need}</blockquote>
    <//>
  `;
}
