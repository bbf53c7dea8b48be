import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Time } from '../../../core/ui/cards/time.js';

/** What happened to a task, in order. */
export const History = ({ steps }) => html`
  <section class="card stack-small" aria-labelledby="history">
    <h2 id="history">${t('desk.history')}</h2>
    <ol class="plain-list desk-history">
      ${steps.map(({ step, who, target, words, at }) => html`
        <li>
          <p>${t(`desk.step.${step}`, { who: who?.name ?? t('desk.log.somebody'), target: target?.name ?? '' })}</p>
          ${words && html`<p class="desk-quote">${words}</p>`}
          <p class="meta"><${Time} at=${at} /></p>
        </li>
      `)}
    </ol>
  </section>
`;
