import { useEffect, useMemo } from 'preact/hooks';
import { takeFirst } from '../../../core/first.js';
import { offering } from '../../../core/feature.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { me } from '../../../core/session.js';
import { hood } from '../../../core/store.js';
import { CardList } from '../../../core/ui/cards/card-list.js';
import { Icon } from '../../../core/ui/icon.js';
import { Failure, Notice, Skeleton } from '../../../core/ui/states.js';
import { useTitle } from '../../../core/ui/frame/use-title.js';
import { Announcements, WeeklyQuestion } from './aside.js';
import { openComposer } from '../../../core/ui/frame/composing.js';
import { squareOf } from '../list/feeds.js';
import { MorePosts } from '../list/more-posts.js';
import { Pending } from '../list/pending.js';
import { postCards } from '../list/post-cards.js';
import { inOrder } from './cards.js';
import { NewCards } from './new-cards.js';
import { useParts } from './parts.js';
import { Welcome } from './welcome.js';

/** What neighbours say and do, the newest first, and beside it what else one may want to know. */
export function SquarePage({ slug }) {
  useTitle('');
  const posts = squareOf(slug);
  const parts = useParts(slug);
  usePosts(posts, slug);
  const about = offering('about').map((About) => html`<${About} />`);
  const between = html`<div class="stack between"><${WeeklyQuestion} />${about}</div>`;
  return html`
    <div class="square">
      <div class="stack">
        <${Welcome} />
        <div>
          <${NewCards} posts=${posts} parts=${parts} />
          <div class="stack">
            <${Pending} slug=${slug} />
            <${Cards} posts=${posts} parts=${parts} between=${between} />
          </div>
        </div>
      </div>
      <aside class="stack aside" aria-label=${t('aside.label')}>
        <${Announcements} slug=${slug} posts=${posts.square.value.posts} />
        ${parts.map(({ Aside, list }) => html`<${Aside} key=${Aside.name} list=${list} />`)}
        <${WeeklyQuestion} />
        ${about}
      </aside>
    </div>
  `;
}

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
  const square = posts.square.value;
  const cards = useMemo(
    () => inOrder(postCards(square, posts), parts.flatMap(({ cardsOf, list }) => cardsOf(list)), square.next !== null),
    [posts, square, ...parts.map(({ list }) => list)],
  );
  if (posts.status.value === 'loading') return html`<${Skeleton} />`;
  if (posts.status.value === 'failed') return html`<${Failure} error=${posts.error} retry=${() => posts.load()} />`;
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
