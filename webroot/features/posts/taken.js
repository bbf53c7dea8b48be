import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { Taken } from '../../core/ui/cards/taken.js';
import { removeWithUndo } from './removal.js';

/** Why only its author sees a post, and what they can do. */
export const TakenPost = ({ post, store }) => html`
  <${Taken} taken=${post.taken} about=${post.id}>
    <button class="button" onClick=${() => removeWithUndo(post, store)}>${t('taken.withdraw')}</button>
  <//>
`;
