import { useEffect, useMemo } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { me } from '../../../core/session.js';
import { CardList } from '../../../core/ui/cards/card-list.js';
import { openComposer } from '../../../core/ui/frame/composing.js';
import { Gate } from '../../../core/ui/frame/gate-card.js';
import { useTitle } from '../../../core/ui/frame/use-title.js';
import { Icon } from '../../../core/ui/icon.js';
import { Failure, Notice, Skeleton } from '../../../core/ui/states.js';
import { ModeratedPost } from '../moderation-notice.js';
import { ownPostsOf } from './feeds.js';
import { Pending } from './pending.js';
import { MorePosts, postCards } from './post-cards.js';

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
  const list = feed.value.value;
  const cards = useMemo(() => list && ownCards(list, feed), [list, feed]);
  if (feed.status.value === 'failed') return html`<${Failure} error=${feed.error} retry=${() => feed.load()} />`;
  if (!list) return html`<${Skeleton} />`;
  return html`
    <${Pending} slug=${slug} />
    ${list.items.length
      ? html`<${CardList} cards=${cards} /><${MorePosts} feed=${feed} />`
      : html`<${Notice} icon="notebook-pen" title=${t('mine.emptyTitle')} text=${t('mine.emptyText')}>
          <button class="button primary" onClick=${() => openComposer()}><${Icon} name="plus" /> ${t('square.emptyAct')}</button>
        <//>`}
  `;
}

/** Above what nobody else sees stands why. */
function ownCards(list, feed) {
  return postCards(list, feed).map((card, at) => {
    const post = list.items[at];
    return post.moderation ? { ...card, draw: () => html`<div class="moderated-post"><${ModeratedPost} post=${post} store=${feed} />${card.draw()}</div>` } : card;
  });
}
