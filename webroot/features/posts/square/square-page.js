import { useEffect, useMemo } from 'preact/hooks';
import { extensions } from '../../../core/feature.js';
import { takeFirst } from '../../../core/first.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { me } from '../../../core/session.js';
import { hood } from '../../../core/store.js';
import { CardList } from '../../../core/ui/cards/card-list.js';
import { openComposer } from '../../../core/ui/frame/composing.js';
import { useTitle } from '../../../core/ui/frame/use-title.js';
import { Icon } from '../../../core/ui/icon.js';
import { later } from '../../../core/ui/later.js';
import { Failure, Notice, Skeleton } from '../../../core/ui/states.js';
import { squareOf } from '../list/feeds.js';
import { MorePosts, postCards } from '../list/post-cards.js';
import { NewCards } from './new-cards.js';
import { inOrder, useParts } from './parts.js';
import { Welcome } from './welcome.js';

const Announcements = later(() => import('./aside.js'), 'Announcements', null);
const WeeklyQuestion = later(() => import('./aside.js'), 'WeeklyQuestion', null);
const Pending = later(() => import('../list/pending.js'), 'Pending', null);

/** What neighbours say and do, the newest first, and beside it what else one may want to know. */
export function SquarePage({ slug }) {
  useTitle('');
  const posts = squareOf(slug);
  const parts = useParts(slug);
  usePosts(posts, slug);
  const about = extensions('about').map((About) => html`<${About} />`);
  const between = html`<div class="stack between"><${WeeklyQuestion} />${about}</div>`;
  return html`
    <div class="square">
      <div class="stack">
        <${Welcome} />
        <div>
          ${isNews(posts, parts) && html`<${NewCards} posts=${posts} parts=${parts} />`}
          <div class="stack">
            ${me.value && html`<${Pending} slug=${slug} />`}
            <${Cards} posts=${posts} parts=${parts} between=${between} />
          </div>
        </div>
      </div>
      <aside class="stack aside" aria-label=${t('aside.label')}>
        <${Announcements} slug=${slug} posts=${posts.value.value?.items ?? []} />
        ${parts.map(({ Aside, list }) => html`<${Aside} key=${Aside.name} list=${list} />`)}
        <${WeeklyQuestion} />
        ${about}
      </aside>
    </div>
  `;
}

const isNews = (posts, parts) => posts.value.value?.waiting.length > 0 || parts.some(({ newOf, list }) => newOf(list).length > 0);

/** The server's first posts serve a visitor; for everybody else, and once they may see more, it is fetched. */
function usePosts(feed, slug) {
  const known = me.value !== undefined;
  const residents = `hood/${slug}/residents`;
  const seesMore = hood.value?.live.includes(residents) && feed.fetched.value && !feed.follows(residents);
  useEffect(() => {
    if (feed.fetched.value) return;
    const page = me.value ? null : takeFirst(slug, ({ items, mine }) => items && mine);
    if (page) feed.start(page);
    else if (known) feed.load();
  }, [feed, known]);
  useEffect(() => {
    if (seesMore) feed.load();
  }, [feed, seesMore]);
}

/** `between`: what a narrow screen shows between the cards instead of beside them. */
function Cards({ posts, parts, between }) {
  const list = posts.value.value;
  const cards = useMemo(
    () => list && inOrder(postCards(list, posts), parts.flatMap((part) => part.cardsOf(part.list)), list.next !== null),
    [posts, list, ...parts.map((part) => part.list)],
  );
  if (posts.status.value === 'failed') return html`<${Failure} error=${posts.error} retry=${() => posts.load()} />`;
  if (!list) return html`<${Skeleton} />`;
  if (!cards.length) {
    return html`
      <${Notice} icon="sparkles" title=${t('square.emptyTitle')} text=${t('square.emptyText')}>
        <button class="button primary" onClick=${() => openComposer()}><${Icon} name="plus" /> ${t('square.emptyAct')}</button>
      <//>
      ${between}
    `;
  }
  return html`<${CardList} cards=${cards} between=${between} /><${MorePosts} feed=${posts} />`;
}
