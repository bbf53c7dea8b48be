import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { ModerationNotice } from '../../core/ui/cards/moderation-notice.js';
import { removeWithUndo } from './removal.js';

/** Why only its author sees a post, and what they can do. */
export const ModeratedPost = ({ post, store }) => html`
  <${ModerationNotice} moderation=${post.moderation} about=${post.id}>
    <button class="button" onClick=${() => removeWithUndo(post, store)}>${t('moderation.withdraw')}</button>
  <//>
`;
