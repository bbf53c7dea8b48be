import { useEffect, useMemo } from 'preact/hooks';
import { takeFirst } from '../../../core/first.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { location } from '../../../core/router.js';
import { me } from '../../../core/session.js';
import { hood } from '../../../core/store.js';
import { CardList } from '../../../core/ui/cards/card-list.js';
import { More } from '../../../core/ui/cards/more.js';
import { badges } from '../../../core/ui/frame/badges.js';
import { useTitle } from '../../../core/ui/frame/use-title.js';
import { Icon } from '../../../core/ui/icon.js';
import { Failure, Notice, Skeleton } from '../../../core/ui/states.js';
import { Pending } from '../pending.js';
import { askUrl, helpUrl } from '../words.js';
import { CategoryFilter } from './category-filter.js';
import { requestsOf } from './feeds.js';
import { helpCards } from './help-cards.js';
import { MyOffers, MyRequests } from './own-tabs.js';

const tabs = { all: All, mine: MyRequests, offers: MyOffers };

export function HelpPage({ slug }) {
  useTitle(t('nav.help'));
  const wanted = location.value.query.get('tab');
  const tab = wanted in tabs ? wanted : 'all';
  return html`
    <div class="reading stack">
      <header class="page-head help-head">
        <h1>${t('nav.help')}</h1>
        <p>${t('help.pageText')}</p>
        <a class="button leaf" href=${askUrl()}><${Icon} name="hand-heart" /> ${t('help.ask.open')}</a>
      </header>
      <${Tabs} tab=${tab} />
      <${Pending} slug=${slug} />
      <${tabs[tab]} slug=${slug} />
    </div>
  `;
}

const Tabs = ({ tab }) => html`
  <nav class="page-tabs" aria-label=${t('help.tabs.label')}>
    ${Object.keys(tabs).map(
      (name) => html`
        <a key=${name} href=${name === 'all' ? helpUrl() : `${helpUrl()}?tab=${name}`} aria-current=${name === tab ? 'page' : undefined}>
          ${t(`help.tabs.${name}`)} ${name === 'mine' && badges.value.help > 0 && html`<span class="count-badge">${badges.value.help}</span>`}
        </a>
      `,
    )}
  </nav>
`;

function All({ slug }) {
  const category = location.value.query.get('category') ?? '';
  const feed = requestsOf(slug, category);
  const residents = hood.value?.live.some((stream) => stream.endsWith('/residents'));
  const known = me.value !== undefined;
  useEffect(() => {
    const page = me.value || category ? null : takeFirst(slug, ({ items, mine, own }) => items && !mine && !own);
    if (page) feed.begin(page);
    if (known) feed.load();
  }, [feed, known, residents]);
  return html`
    <${CategoryFilter} category=${category} />
    <${Requests} feed=${feed} />
  `;
}

function Requests({ feed }) {
  const list = feed.value.value;
  const cards = useMemo(() => helpCards(list?.items ?? []), [list]);
  if (feed.status.value === 'failed') return html`<${Failure} error=${feed.error} retry=${() => feed.load()} />`;
  if (!list) return html`<${Skeleton} />`;
  const { waiting, next } = list;
  return html`
    ${waiting.length > 0 && html`
      <button class="button primary help-new" onClick=${() => feed.reveal()}>
        <${Icon} name="arrow-up" /> ${t('help.newRequests', { n: waiting.length })}
      </button>
    `}
    ${cards.length ? html`<${CardList} cards=${cards} />` : html`<${Notice} icon="hand-heart" title=${t('help.emptyTitle')} text=${t('help.emptyText')} />`}
    <${More} next=${next} onMore=${() => feed.more()} />
  `;
}
