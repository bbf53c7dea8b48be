import { html } from '../../html.js';
import { t } from '../../i18n.js';
import { base } from '../../store.js';
import { Icon } from '../icon.js';

/** Why only who wrote it sees something: `moderation`, of what `about` is the id. Children: what they can do while it is in review. */
export const ModerationNotice = ({ moderation, about, children }) => html`
  <section class="moderation-notice" role="status">
    <span class="notice-icon"><${Icon} name=${moderation === 'in_review' ? 'clock' : 'hand'} /></span>
    <div class="grow">
      <strong>${t(`moderation.${moderation}.title`)}</strong>
      <p>${t(`moderation.${moderation}.text`)}</p>
    </div>
    ${moderation === 'in_review' ? children : html`<a class="button" href=${`${base.value}/decisions?about=${about}`}>${t('moderation.why')}</a>`}
  </section>
`;
