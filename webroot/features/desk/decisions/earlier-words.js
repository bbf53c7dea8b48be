import { html } from '../../../core/html.js';
import { fullMoment, t } from '../../../core/i18n.js';

/** What stood there before its writer changed it, of a decision's `versions`. */
export const EarlierWords = ({ versions }) =>
  versions.map(
    ({ at, title, text }) => html`
      <section class="stack-small" key=${at}>
        <h3>${t('decision.before')} <time class="meta" datetime=${at}>${fullMoment(new Date(at))}</time></h3>
        <blockquote class="desk-words">${title && html`<strong>${title}</strong>`}<p>${text}</p></blockquote>
      </section>
    `,
  );
