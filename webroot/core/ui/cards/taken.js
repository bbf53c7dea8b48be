import { html } from '../../html.js';
import { t } from '../../i18n.js';
import { base } from '../../store.js';
import { Icon } from '../icon.js';

/** Why only who wrote it sees something: `taken`, of what `about` is the id. Children: what they can do while it is held. */
export const Taken = ({ taken, about, children }) => html`
  <section class="taken" role="status">
    <span class="notice-icon"><${Icon} name=${taken === 'held' ? 'clock' : 'hand'} /></span>
    <div class="grow">
      <strong>${t(`taken.${taken}.title`)}</strong>
      <p>${t(`taken.${taken}.text`)}</p>
    </div>
    ${taken === 'held' ? children : html`<a class="button" href=${`${base.value}/decisions?about=${about}`}>${t('taken.why')}</a>`}
  </section>
`;
