import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { base } from '../../core/store.js';
import { Icon } from '../../core/ui/icon.js';
import { removeWithUndo } from './removal.js';

/** Why only its author sees a post, and what they can do. */
export const Taken = ({ post, store }) => html`
  <section class="taken" role="status">
    <span class="notice-icon"><${Icon} name=${post.taken === 'held' ? 'clock' : 'hand'} /></span>
    <div class="grow">
      <strong>${t(`post.taken.${post.taken}.title`)}</strong>
      <p>${t(`post.taken.${post.taken}.text`)}</p>
    </div>
    ${post.taken === 'held'
      ? html`<button class="button" onClick=${() => removeWithUndo(post, store)}>${t('post.taken.withdraw')}</button>`
      : html`<a class="button" href=${`${base.value}/decisions?about=${post.id}`}>${t('post.taken.why')}</a>`}
  </section>
`;
