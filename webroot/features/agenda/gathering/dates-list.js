import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Icon } from '../../../core/ui/icon.js';
import { sentence } from '../cards/facts.js';
import { fullDate, shortTime } from '../dates.js';
import { agendaUrl } from '../words.js';

const most = 5;

/** The other dates of a series. */
export function Dates({ dates }) {
  if (!dates.length) return null;
  const list = (some) => html`<ul class="plain-list dates">${some.map((date) => html`<${OtherDate} key=${date.id} ...${date} />`)}</ul>`;
  return html`
    <section class="card stack-small" aria-labelledby="dates">
      <h2 id="dates">${t('agenda.dates.title')}</h2>
      ${list(dates.slice(0, most))}
      ${dates.length > most && html`
        <details class="extras">
          <summary><${Icon} name="chevron-right" /> ${t('agenda.dates.more', { n: dates.length - most })}</summary>
          ${list(dates.slice(most))}
        </details>
      `}
    </section>
  `;
}

const OtherDate = ({ id, starts, state }) => html`
  <li>
    <a class="date-link" href=${agendaUrl(id)}>
      <${Icon} name="calendar-days" />
      <span class="grow">${sentence(fullDate(starts))}, ${shortTime(starts)}</span>
      ${state === 'cancelled' && html`<span class="chip chip-brick">${t('agenda.cancelled')}</span>`}
      <${Icon} name="chevron-right" />
    </a>
  </li>
`;
