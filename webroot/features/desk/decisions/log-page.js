import '../icons.js';
import { useEffect, useState } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { download } from '../../../core/download.js';
import { html } from '../../../core/html.js';
import { fullMoment, t } from '../../../core/i18n.js';
import { me } from '../../../core/session.js';
import { More } from '../../../core/ui/cards/more.js';
import { NotThere } from '../../../core/ui/frame/not-there.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { useTitle } from '../../../core/ui/frame/use-title.js';
import { Icon } from '../../../core/ui/icon.js';
import { Failure, Notice, Skeleton, wordsFor } from '../../../core/ui/states.js';
import { Back } from '../back.js';
import { decisionsFile, listDecisions, showDecision } from '../desk-api.js';
import { fetchKinds } from '../kinds.js';
import { ManagersOnly } from '../managers-only.js';
import { deskUrl } from '../words.js';
import { lastingOf, Action } from './decision.js';
import { DecisionForm } from './decision-form.js';
import { EarlierWords } from './earlier-words.js';

/** All that was decided in a hood, newest first; with `id` one decision. */
export function LogPage({ slug, id }) {
  useTitle(t('desk.log.title'));
  const load = () => (id ? loadOne(slug, id) : listDecisions(slug));
  const { page, error, again } = useFetched(load, [slug, id]);
  if (me.value === null || (error?.status === 404 && !id)) return html`<${ManagersOnly} />`;
  if (error?.status === 404) return html`<${NotThere} />`;
  const more = async () => {
    const { items, next } = await listDecisions(slug, page.value.next);
    page.value = { items: [...page.value.items, ...items], next };
  };
  const save = () => download(decisionsFile(slug), `${t('desk.log.file')}.csv`).catch((problem) => toast(wordsFor(problem)));
  return html`
    <div class="reading stack">
      ${id ? html`<a class="button quiet back" href=${deskUrl('/log')}><${Icon} name="arrow-left" /> ${t('desk.log.all')}</a>` : html`<${Back} />`}
      <header class="page-head">
        <h1>${t(id ? 'desk.log.one' : 'desk.log.title')}</h1>
        ${!id && html`
          <p>${t('desk.log.text')}</p>
          <div><button class="button" onClick=${save}><${Icon} name="download" /> ${t('desk.log.csv')}</button></div>
        `}
      </header>
      ${error && html`<${Failure} error=${error} retry=${again} />`}
      ${!page.value && !error && html`<${Skeleton} />`}
      ${page.value && html`<${List} page=${page.value} more=${more} />`}
      ${page.value?.restorable && html`<${PutBack} slug=${slug} content=${page.value.restorable} onDone=${again} />`}
    </div>
  `;
}

async function loadOne(slug, id) {
  const [{ decision, restorable }] = await Promise.all([showDecision(slug, id), fetchKinds()]);
  return { items: [decision], next: null, restorable };
}

/** Fetched once it is known who reads. */
function useFetched(load, inputs) {
  const page = useSignal(null);
  const [error, setError] = useState(null);
  const again = () => {
    setError(null);
    load().then((found) => (page.value = found), setError);
  };
  useEffect(() => {
    page.value = null;
    if (me.value) again();
  }, [...inputs, me.value?.id]);
  return { page, error, again };
}

const List = ({ page: { items, next }, more }) => html`
  ${items.length
    ? html`<ol class="plain-list stack" aria-label=${t('desk.log.title')}>${items.map((decision) => html`<${Line} key=${decision.id} decision=${decision} />`)}</ol>`
    : html`<${Notice} icon="book-open" title=${t('desk.log.emptyTitle')} text=${t('desk.log.emptyText')} />`}
  <${More} next=${next} onMore=${more} />
`;

function Line({ decision }) {
  const { id, at, title, text, versions, person, manager, rule, words, appeal, appeals } = decision;
  const lasting = lastingOf(decision);
  return html`
    <li class="card stack-small desk-decision">
      <p class="desk-decision-head">
        <${Action} decision=${decision} />
        <a class="meta meta-link" href=${deskUrl(`/log/${id}`)}><time datetime=${at}>${fullMoment(new Date(at))}</time></a>
      </p>
      <h2>${title || t('desk.decision.person', { name: person?.name ?? t('desk.log.somebody') })}</h2>
      <p class="meta">
        ${person && html`<span>${t('desk.decision.about', { name: person.name })}</span>`}
        ${manager && html`<span>${t('desk.decision.by', { name: manager.name })}</span>`}
        ${lasting && html`<span>${lasting}</span>`}
        ${appeals && html`<span><a class="meta-link" href=${deskUrl(`/log/${appeals}`)}>${t('desk.decision.answers')}</a></span>`}
      </p>
      <dl class="desk-facts">
        ${rule && html`<div><dt>${t('desk.decision.rule')}</dt><dd>${rule}</dd></div>`}
        ${words && html`<div><dt>${t('desk.decision.words')}</dt><dd class="desk-quote">${words}</dd></div>`}
      </dl>
      ${text && html`
        <details class="extras">
          <summary><${Icon} name="chevron-right" /> ${t('desk.decision.text')}</summary>
          <blockquote class="desk-words"><p>${text}</p></blockquote>
          <${EarlierWords} versions=${versions} />
        </details>
      `}
      ${appeal && html`<${Appeal} appeal=${appeal} />`}
    </li>
  `;
}

/** What was taken away stays so until a manager puts it back. */
const PutBack = ({ slug, content, onDone }) => html`
  <${DecisionForm} slug=${slug} of=${{ content }} rules=${[]} onDone=${onDone} />
`;

const Appeal = ({ appeal: { words, at, outcome } }) => html`
  <section class="desk-appeal" aria-label=${t('decision.appeal.title')}>
    <p><strong>${t('decision.appeal.title')}</strong> <time class="meta" datetime=${at}>${fullMoment(new Date(at))}</time></p>
    <p class="desk-quote">${words}</p>
    <p class="chips">${outcome ? html`<${Action} decision=${{ action: outcome }} />` : html`<span class="chip chip-heather">${t('decision.appeal.waits')}</span>`}</p>
  </section>
`;
