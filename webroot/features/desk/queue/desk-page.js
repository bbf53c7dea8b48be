import './watch.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { location } from '../../../core/router.js';
import { me } from '../../../core/session.js';
import { openComposer } from '../../../core/ui/frame/composing.js';
import { useTitle } from '../../../core/ui/frame/use-title.js';
import { Icon } from '../../../core/ui/icon.js';
import { Failure, Notice, Skeleton } from '../../../core/ui/states.js';
import { desk } from '../desk-store.js';
import { countOf, queueOf } from '../tasks.js';
import { deskUrl } from '../words.js';
import { AlertsCard } from './alerts-card.js';
import { Managers } from './managers.js';
import { Numbers } from './numbers.js';
import { TaskRow } from './task-row.js';

const views = ['all', 'nobody', 'mine'];

/** What needs a manager, live. */
export function DeskPage({ slug }) {
  useTitle(t('desk.title'));
  return html`<${Managers} slug=${slug}>${() => html`<${Open} />`}<//>`;
}

function Open() {
  const store = desk.value;
  const page = store?.value.value;
  if (store?.status.value === 'failed') return html`<${Failure} page error=${store.error} retry=${() => store.load()} />`;
  if (!page) return html`<${Skeleton} />`;
  return html`
    <div class="stack desk">
      <header class="desk-head">
        <h1>${t('desk.heading')}</h1>
        <${Colleagues} here=${page.here} />
      </header>
      <${Numbers} desk=${page} />
      <${Queue} store=${store} page=${page} />
      <div class="desk-foot">
        <${AlertsCard} />
        <nav class="desk-ways" aria-label=${t('desk.ways')}>
          <button class="button" onClick=${() => openComposer('', 'announcement')}><${Icon} name="megaphone" /> ${t('desk.announce')}</button>
          <a class="button" href=${deskUrl('/residents')}><${Icon} name="users" /> ${t('residents.title')}</a>
          <a class="button" href=${deskUrl('/log')}><${Icon} name="book-open" /> ${t('desk.log.open')}</a>
        </nav>
      </div>
    </div>
  `;
}

function Colleagues({ here }) {
  const others = here.filter(({ id }) => id !== me.value?.id);
  return html`
    <p class="chip chip-delft" title=${others.map(({ name }) => name).join(', ')}>
      <span class="pulse" aria-hidden="true" />
      <span>${t('live.live')} · ${t(others.length ? 'desk.colleagues' : 'desk.alone', { n: others.length })}</span>
      ${others.length > 0 && html`<span class="unseen">: ${others.map(({ name }) => name).join(', ')}</span>`}
    </p>
  `;
}

function Queue({ store, page }) {
  const view = views.includes(location.value.query.get('view')) ? location.value.query.get('view') : 'all';
  const person = me.value?.id;
  const { awake, asleep } = queueOf(page.tasks, view, person);
  return html`
    <nav class="page-tabs" aria-label=${t('desk.view.label')}>
      ${views.map((one) => html`
        <a href=${one === 'all' ? deskUrl() : `${deskUrl()}?view=${one}`} aria-current=${one === view ? 'page' : undefined} key=${one}>
          ${t(`desk.view.${one}`)} <span class="count">${countOf(page.tasks, one, person)}</span>
        </a>
      `)}
    </nav>
    ${awake.length
      ? html`<ul class="plain-list stack-small desk-queue" aria-label=${t('desk.queue')}>${rows(awake, store, page)}</ul>`
      : html`<${Notice} icon="circle-check" title=${t(`desk.empty.${view}.title`)} text=${t(`desk.empty.${view}.text`)} />`}
    ${asleep.length > 0 && html`
      <details class="extras desk-asleep">
        <summary><${Icon} name="chevron-right" /> ${t('desk.asleep', { n: asleep.length })}</summary>
        <ul class="plain-list stack-small" aria-label=${t('desk.asleepLabel')}>${rows(asleep, store, page)}</ul>
      </details>
    `}
  `;
}

const rows = (tasks, store, page) => tasks.map((task) => html`<${TaskRow} key=${task.id} task=${task} store=${store} desk=${page} />`);
