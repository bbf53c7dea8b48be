import { useEffect } from 'preact/hooks';
import { takeFirst } from '../../../core/first.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { location } from '../../../core/router.js';
import { me } from '../../../core/session.js';
import { hood, isManager } from '../../../core/store.js';
import { More } from '../../../core/ui/cards/more.js';
import { useTitle } from '../../../core/ui/frame/use-title.js';
import { Icon } from '../../../core/ui/icon.js';
import { Failure, Notice, Skeleton } from '../../../core/ui/states.js';
import { calendarPath } from '../agenda-api.js';
import { mineUrl, planUrl, sourcesUrl } from '../words.js';
import { Days } from './days.js';
import { agendaOf } from './feeds.js';
import { Filters, filtersOf, withQuery } from './filters.js';
import { Month, monthOf, spanOf } from './month.js';

export function AgendaPage({ slug }) {
  useTitle(t('nav.agenda'));
  const { query } = location.value;
  const month = query.get('view') === 'month' ? monthOf(query.get('month')) : null;
  const filters = filtersOf(query);
  return html`
    <div class=${month ? 'agenda stack' : 'reading agenda stack'}>
      <header class="page-head agenda-head">
        <h1>${t('nav.agenda')}</h1>
        <p>${t('agenda.pageText')}</p>
        <div class="agenda-ways">
          <a class="button primary" href=${planUrl()}><${Icon} name="calendar-plus" /> ${t('agenda.plan.open')}</a>
          <a class="button" href=${mineUrl()}><${Icon} name="calendar-check" /> ${t('agenda.mine.open')}</a>
          ${isManager.value && html`<a class="button" href=${sourcesUrl()}><${Icon} name="calendar-sync" /> ${t('agenda.sources.title')}</a>`}
        </div>
      </header>
      <${Views} month=${month} />
      <${Filters} filters=${filters} />
      ${hood.value && html`<${Gatherings} slug=${slug} filters=${filters} month=${month} />`}
      <p class="agenda-subscribe">
        <a class="button quiet" href=${`/api/v1${calendarPath(slug, filters)}`} download><${Icon} name="calendar-plus" /> ${t('agenda.subscribe')}</a>
        <span class="hint">${t('agenda.subscribeText')}</span>
      </p>
    </div>
  `;
}

const Views = ({ month }) => html`
  <nav class="page-tabs" aria-label=${t('agenda.views.label')}>
    <a href=${withQuery({ view: '', month: '' })} aria-current=${month ? undefined : 'page'}>${t('agenda.views.list')}</a>
    <a href=${withQuery({ view: 'month' })} aria-current=${month ? 'page' : undefined}>${t('agenda.views.month')}</a>
  </nav>
`;

function Gatherings({ slug, filters, month }) {
  const feed = agendaOf(slug, filters, month && spanOf(month));
  const residents = hood.value.live.some((stream) => stream.endsWith('/residents'));
  const known = me.value !== undefined;
  useEffect(() => {
    const isAll = !month && !Object.values(filters).some(Boolean);
    const page = me.value || !isAll ? null : takeFirst(slug, ({ items, own }) => items && own);
    if (page) feed.start(page);
    else if (known) feed.load();
  }, [feed, known, residents]);
  const list = feed.value.value;
  const isFiltered = Object.values(filters).some(Boolean);
  if (feed.status.value === 'failed') return html`<${Failure} error=${feed.error} retry=${() => feed.load()} />`;
  return html`
    ${month && html`<${Month} month=${month} gatherings=${list?.items ?? []} />`}
    ${list ? html`<${Found} feed=${feed} list=${list} isFiltered=${isFiltered} isMonth=${Boolean(month)} />` : html`<${Skeleton} />`}
  `;
}

function Found({ feed, list, isFiltered, isMonth }) {
  const { items, waiting, own, next } = list;
  return html`
    ${waiting.length > 0 && html`
      <button class="button primary agenda-new" onClick=${() => feed.reveal()}>
        <${Icon} name="arrow-up" /> ${t('agenda.newOnes', { n: waiting.length })}
      </button>
    `}
    <${Days} gatherings=${items} own=${own} />
    ${!items.length && html`<${Empty} isFiltered=${isFiltered} isMonth=${isMonth} />`}
    <${More} next=${next} onMore=${() => feed.more()} />
  `;
}

const Empty = ({ isFiltered, isMonth }) => html`
  <${Notice} icon="calendar-days" title=${t(isFiltered ? 'agenda.noneFoundTitle' : isMonth ? 'agenda.emptyMonth' : 'agenda.emptyTitle')}
    text=${t(isFiltered ? 'agenda.noneFoundText' : 'agenda.emptyText')}>
    ${isFiltered
      ? html`<a class="button primary" href=${withQuery({ kind: '', accessible: '', free: '' })}>${t('agenda.showAll')}</a>`
      : html`<a class="button primary" href=${planUrl()}><${Icon} name="calendar-plus" /> ${t('agenda.plan.open')}</a>`}
  <//>
`;
