import { useEffect } from 'preact/hooks';
import { first, keptAt } from '../../core/first.js';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { me } from '../../core/session.js';
import { hood } from '../../core/store.js';
import { announce } from '../../core/ui/announcer.js';
import { Icon } from '../../core/ui/icon.js';
import { Failure, Notice, Skeleton } from '../../core/ui/states.js';
import { useTitle } from '../../core/ui/use-title.js';
import { whenDrawn } from '../../core/ui/when-drawn.js';
import { Announcements, WeeklyQuestion } from './aside.js';
import { openComposer } from './composing.js';
import { squareOf } from './feeds.js';
import { Pending } from './pending.js';
import { More } from './more.js';
import { PostList } from './post-list.js';
import { Welcome } from './welcome.js';

/** `about`: what the hoods feature says of this hood. */
export function SquarePage({ slug, about }) {
  useTitle('');
  const feed = squareOf(slug);
  useFetch(feed, slug);
  return html`
    <div class="square">
      <div class="stack">
        <${Welcome} />
        <div>
          <${NewPosts} feed=${feed} />
          <div class="stack">
            <${Pending} slug=${slug} />
            <${Posts} feed=${feed} between=${html`<div class="stack between"><${WeeklyQuestion} />${about}</div>`} />
          </div>
        </div>
      </div>
      <aside class="stack aside" aria-label=${t('aside.label')}>
        <${Announcements} slug=${slug} posts=${feed.square.value.posts} />
        <${WeeklyQuestion} />
        ${about}
      </aside>
    </div>
  `;
}

/** The server's first posts serve a visitor; for everybody else, and once they may see more, it is fetched. */
function useFetch(feed, slug) {
  const known = me.value !== undefined;
  const residents = `hood/${slug}/residents`;
  const seesMore = hood.value?.live.includes(residents) && feed.fetched.value && !feed.follows(residents);
  useEffect(() => {
    if (feed.fetched.value) return;
    if (me.value || (!startWithFirst(feed, slug) && known)) feed.load();
  }, [feed, known]);
  useEffect(() => {
    if (seesMore) feed.load();
  }, [feed, seesMore]);
}

function startWithFirst(feed, slug) {
  if (keptAt || first.hood?.slug !== slug || !first.page?.items) return false;
  feed.start(first.page);
  first.page = null;
  return true;
}

/** `between`: what a narrow screen shows between the posts instead of beside them. */
function Posts({ feed, between }) {
  const square = feed.square.value;
  if (feed.status.value === 'loading') return html`<${Skeleton} />`;
  if (feed.status.value === 'failed') return html`<${Failure} error=${feed.error} retry=${() => feed.load()} />`;
  if (!square.posts.length) {
    return html`
      <${Notice} icon="sparkles" title=${t('square.emptyTitle')} text=${t('square.emptyText')}>
        <button class="button primary" onClick=${() => openComposer()}><${Icon} name="plus" /> ${t('square.emptyAct')}</button>
      <//>
      ${between}
    `;
  }
  return html`<${PostList} square=${square} store=${feed} between=${between} /><${More} feed=${feed} />`;
}

/** Says what is new without moving the text under the reader's eyes. */
function NewPosts({ feed }) {
  const count = feed.square.value.waiting.length;
  useEffect(() => {
    if (count) announce(t('square.newPosts', { n: count }));
  }, [count]);
  const reveal = () => {
    const [newest] = feed.square.value.waiting;
    feed.reveal();
    scrollTo(0, 0);
    whenDrawn(() => document.getElementById(`post-${newest.id}`)?.focus({ preventScroll: true }));
  };
  return html`
    <div class="pill-place">
      ${count > 0 &&
      html`<button class="button primary pill" onClick=${reveal}><${Icon} name="arrow-up" /> ${t('square.newPosts', { n: count })}</button>`}
    </div>
  `;
}
