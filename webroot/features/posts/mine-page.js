import { useEffect, useMemo } from 'preact/hooks';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { me } from '../../core/session.js';
import { CardList } from '../../core/ui/card-list.js';
import { Gate } from '../../core/ui/gate.js';
import { Icon } from '../../core/ui/icon.js';
import { Failure, Notice, Skeleton } from '../../core/ui/states.js';
import { useTitle } from '../../core/ui/use-title.js';
import { openComposer } from './composing.js';
import { ownPostsOf } from './feeds.js';
import { MorePosts } from './more-posts.js';
import { Pending } from './pending.js';
import { postCards } from './post-cards.js';
import { ModeratedPost } from './moderated-post.js';

export function MinePage({ slug }) {
  useTitle(t('mine.title'));
  return html`
    <div class="reading stack">
      <header class="page-head">
        <h1>${t('mine.title')}</h1>
        <p>${t('mine.text')}</p>
      </header>
      ${me.value === null ? html`<${Gate} reason="sign-in" />` : html`<${OwnPosts} slug=${slug} />`}
    </div>
  `;
}

function OwnPosts({ slug }) {
  const feed = ownPostsOf(slug);
  useEffect(() => {
    if (me.value && !feed.fetched.value) feed.load();
  }, [feed]);
  const square = feed.square.value;
  const cards = useMemo(() => ownCards(square, feed), [square, feed]);
  if (feed.status.value === 'loading') return html`<${Skeleton} />`;
  if (feed.status.value === 'failed') return html`<${Failure} error=${feed.error} retry=${() => feed.load()} />`;
  return html`
    <${Pending} slug=${slug} />
    ${square.posts.length
      ? html`<${CardList} cards=${cards} /><${MorePosts} feed=${feed} />`
      : html`<${Notice} icon="notebook-pen" title=${t('mine.emptyTitle')} text=${t('mine.emptyText')}>
          <button class="button primary" onClick=${() => openComposer()}><${Icon} name="plus" /> ${t('square.emptyAct')}</button>
        <//>`}
  `;
}

/** Above what nobody else sees stands why. */
function ownCards(square, feed) {
  return postCards(square, feed).map((card, at) => {
    const post = square.posts[at];
    return post.moderation ? { ...card, draw: () => html`<div class="moderated-post"><${ModeratedPost} post=${post} store=${feed} />${card.draw()}</div>` } : card;
  });
}
