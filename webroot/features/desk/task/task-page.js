import '../queue/watch.js';
import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { useLive } from '../../../core/live/use-live.js';
import { me } from '../../../core/session.js';
import { base } from '../../../core/store.js';
import { Time } from '../../../core/ui/cards/time.js';
import { NotThere } from '../../../core/ui/frame/not-there.js';
import { useTitle } from '../../../core/ui/frame/use-title.js';
import { Icon } from '../../../core/ui/icon.js';
import { Whole } from '../../../core/ui/whole.js';
import { DecisionForm } from '../decisions/decision-form.js';
import { isUrgent, lookOf } from '../kinds.js';
import { Managers } from '../queue/managers.js';
import { Kind } from '../queue/task-row.js';
import { aboutOf, deskUrl, firstName, assigneeOf, isFree, isMine, titleOf, waited } from '../words.js';
import { History } from './history.js';
import { Appealed, Earlier, ModeratedContent, Reports } from './moderated-content.js';
import { claim, release } from './task-acts.js';
import { TaskMenu } from './task-menu.js';
import { TaskStore } from './task-store.js';
import { Versions } from './versions.js';

/** One task: what it is about, what happened to it, and what I decide. */
export const TaskPage = ({ slug, id }) => html`<${Managers} slug=${slug}>${() => html`<${Open} slug=${slug} id=${id} />`}<//>`;

function Open({ slug, id }) {
  const store = useLive(() => new TaskStore(slug, id), [slug, id]);
  const page = store.value.value;
  useTitle(page ? titleOf(page.task) : t('desk.title'));
  return html`
    <div class="stack desk-task">
      <a class="button quiet back" href=${deskUrl()}><${Icon} name="arrow-left" /> ${t('desk.back')}</a>
      <${Whole} store=${store} missing=${html`<${NotThere} />`}>${() => html`<${Content} key=${id} store=${store} page=${page} />`}<//>
    </div>
  `;
}

function Content({ store, page }) {
  const { task, content, gone, versions, reports, appealed, earlier, steps, isClosed } = page;
  const [read] = useState(content);
  return html`
    <${Head} store=${store} page=${page} />
    <div class="desk-columns">
      <div class="stack">
        ${appealed && html`<${Appealed} decision=${appealed} />`}
        ${content && html`<${ModeratedContent} slug=${store.slug} kind=${task.kind} content=${content} read=${isClosed ? null : read} gone=${gone} versions=${versions} />`}
        ${!content && versions.length > 0 && html`<section class="card stack-small"><${Versions} slug=${store.slug} kind=${task.kind} content=${null} versions=${versions} /></section>`}
        ${lookOf(task.kind).moderated && !content && !appealed && html`<p class="card">${t('desk.content.gone')}</p>`}
        ${reports.length > 0 && html`<${Reports} reports=${reports} edition=${content?.edition} />`}
        ${!isClosed && html`<${TaskDecision} store=${store} page=${page} />`}
      </div>
      <aside class="stack" aria-label=${t('desk.beside')}>
        <${History} steps=${steps} />
        ${earlier.length > 0 && html`<${Earlier} decisions=${earlier} person=${content?.author ?? appealed?.person} />`}
      </aside>
    </div>
  `;
}

function Head({ store, page: { task, content, own, desk, isClosed } }) {
  const urgent = isUrgent(task);
  return html`
    <header class="card desk-task-head">
      <p class="chips">
        <${Kind} kind=${task.kind} />
        ${isClosed ? html`<span class="chip chip-leaf"><${Icon} name="check" /> ${t('desk.closed')}</span>` : html`<span class="chip chip-outline">${assigneeOf(task)}</span>`}
      </p>
      <h1>${titleOf(task)}</h1>
      <p class="meta">
        ${aboutOf(task).map((words) => html`<span>${words}</span>`)}
        <span>${isClosed ? html`<${Time} at=${task.opened} />` : waited(task.opened)}</span>
      </p>
      ${!isClosed && own && isMine(task) && html`
        <div class="desk-acts"><button class="button" onClick=${() => release(task, store)}>${t('desk.release')}</button></div>
      `}
      ${!isClosed && !own && html`
        <div class="desk-acts">
          ${!lookOf(task.kind).moderated && html`<a class="button" href=${`${base.value}/${task.path}`}>${t('desk.look')}</a>`}
          ${!task.assignee && html`<button class=${`button ${urgent ? 'danger' : 'primary'}`} onClick=${() => claim(task, store)}>${t('desk.claim')}</button>`}
          ${isFree(task) && html`<${TaskMenu} task=${task} read=${content?.edition ?? null} store=${store} desk=${desk} />`}
        </div>
      `}
    </header>
  `;
}

/** Nobody decides on what is another's task, their own words, or their own decision. */
function TaskDecision({ store, page }) {
  const { task, content, appealed } = page;
  if (!lookOf(task.kind).moderated || (!content && !appealed)) return null;
  const refusal = whyNot(page);
  return refusal ? html`<p class="card desk-refusal"><${Icon} name="scale" /> <span>${refusal}</span></p>` : html`<${DecisionForm} key=${task.id} slug=${store.slug} of=${page} rules=${page.desk.rules} store=${store} />`;
}

function whyNot({ task, appealed, own }) {
  if (!isFree(task)) return t('desk.decide.assigned', { name: firstName(task.assignee) });
  if (appealed?.manager?.id === me.value.id) return t('desk.decide.ownDecision');
  return own ? t('desk.decide.conflictOfInterest') : null;
}
