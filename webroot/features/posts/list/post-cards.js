import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { More } from '../../../core/ui/cards/more.js';
import { Card } from './card.js';

/** The posts of a square as cards of a list. */
export function postCards({ items, mine }, store) {
  return items.map((post) => ({
    id: `post-${post.id}`,
    at: Date.parse(post.placed),
    gone: 'post.gone',
    draw: () => html`<${Card} post=${post} mine=${mine[post.id] ?? []} store=${store} />`,
  }));
}

export const MorePosts = ({ feed }) => html`
  <${More} next=${feed.value.value.next} busy=${feed.loadingMore.value} onMore=${() => feed.more()} end=${t('square.end')} />
`;
