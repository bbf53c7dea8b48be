import { html } from '../../html.js';
import { t } from '../../i18n.js';
import { stepUrl } from './stepping.js';

/** What was answered: rows of {step, label, words}. Every answer can be changed. */
export const Answers = ({ url, rows }) => html`
  <dl class="answers">
    ${rows.map(
      ({ step, label, words }) => html`
        <div class="answer" key=${step}>
          <dt>${label}</dt>
          <dd>${words}</dd>
          <dd><a class="button quiet small" href=${`${stepUrl(url, step)}&again=1`}>${t('change')}<span class="unseen">: ${label}</span></a></dd>
        </div>
      `,
    )}
  </dl>
`;
