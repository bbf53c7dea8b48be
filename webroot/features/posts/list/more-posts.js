import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { More } from '../../../core/ui/cards/more.js';

export const MorePosts = ({ feed }) => html`
  <${More} next=${feed.square.value.next} busy=${feed.loadingMore.value} onMore=${() => feed.more()} end=${t('square.end')} />
`;
