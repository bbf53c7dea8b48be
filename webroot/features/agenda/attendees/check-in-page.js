import { useEffect, useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { location } from '../../../core/router.js';
import { me } from '../../../core/session.js';
import { Gate } from '../../../core/ui/frame/gate-card.js';
import { useTitle } from '../../../core/ui/frame/use-title.js';
import { Icon } from '../../../core/ui/icon.js';
import { Failure, Notice, Skeleton } from '../../../core/ui/states.js';
import { checkInByCode } from '../agenda-api.js';
import { agendaUrl, attendeesUrl } from '../words.js';
import { welcome } from './check-in.js';
import { codeIn } from './typed-code.js';

/** Where the picture of a code leads any phone's camera: the organiser sees at once who came. */
export function CheckInPage({ slug, id }) {
  useTitle(t('agenda.desk.page'));
  const { path, hash } = location.value;
  const [code] = useState(codeIn(hash.slice(1)));
  const [state, setState] = useState({ came: null, error: null });
  useEffect(() => history.replaceState(history.state, '', path), []);
  const enter = async () => {
    setState({ came: null, error: null });
    try {
      setState({ came: await checkInByCode(slug, id, code), error: null });
    } catch (error) {
      setState({ came: null, error });
    }
  };
  useEffect(() => {
    if (me.value && code) enter();
  }, [me.value?.id]);
  return html`<div class="narrow"><${Content} id=${id} code=${code} path=${path} ...${state} onRetry=${enter} /></div>`;
}

function Content({ id, code, path, came, error, onRetry }) {
  const list = html`<a class="button" href=${attendeesUrl(id)}><${Icon} name="users" /> ${t('agenda.desk.toList')}</a>`;
  if (!code) return html`<${Notice} page icon="info" title=${t('agenda.desk.noCode')} text=${t('agenda.desk.noCodeText')}>${list}<//>`;
  if (me.value === null) {
    return html`<div class="stack"><h1>${t('agenda.desk.page')}</h1><p>${t('agenda.desk.organiserOnly')}</p><${Gate} reason="sign-in" page=${`${path}#${code}`} /></div>`;
  }
  if (error?.status === 404) return html`<${Notice} page icon="circle-alert" title=${t('agenda.desk.unknown')} text=${error.message || t('agenda.desk.unknownText')}>${list}<//>`;
  if (error) return html`<${Failure} page error=${error} retry=${onRetry}>${list}<//>`;
  if (!came) return html`<${Skeleton} count=${1} />`;
  return html`
    <section class="card notice came-card" role="status">
      <span class="notice-icon"><${Icon} name="check" /></span>
      <h1>${welcome(came)}</h1>
      <div class="row wrap">${list}<a class="button quiet" href=${agendaUrl(id)}>${t('agenda.signUp.toGathering')}</a></div>
    </section>
  `;
}
