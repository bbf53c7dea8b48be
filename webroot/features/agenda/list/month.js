import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Icon } from '../../../core/ui/icon.js';
import { beginning, dayHeading, dayOf, momentOf, monthHeading, plusMonths, today, weekdays, weeksOf } from '../dates.js';
import { agendaUrl } from '../words.js';
import { withQuery } from './filters.js';

const most = 3; // so many titles fit on a day

/** '2026-11' as it was asked for, else this month. */
export const monthOf = (wanted) => (/^20\d\d-(0[1-9]|1[0-2])$/.test(wanted) ? wanted : today().slice(0, 7));

/** From the first moment of a month to the first of the next. */
export const spanOf = (month) => ({
  from: momentOf(`${month}-01`, '00:00').toISOString(),
  until: momentOf(`${plusMonths(month, 1)}-01`, '00:00').toISOString(),
});

/** A month at a glance: titles where there is room, else dots. A day leads to what is on below. */
export function Month({ month, gatherings }) {
  const of = (day) => gatherings.filter(({ starts, state }) => dayOf(starts) === day && state === 'planned');
  return html`
    <section class="month" aria-labelledby="month">
      <div class="month-head">
        <${OtherMonth} month=${month} by=${-1} icon="chevron-left" label="agenda.month.before" />
        <h2 id="month" aria-live="polite">${monthHeading(month)}</h2>
        <${OtherMonth} month=${month} by=${1} icon="chevron-right" label="agenda.month.after" />
      </div>
      <table>
        <thead><tr>${weekdays().map(({ short, long }) => html`<th scope="col" key=${long}><span aria-hidden="true">${short}</span><span class="unseen">${long}</span></th>`)}</tr></thead>
        <tbody>
          ${weeksOf(month).map((week) => html`<tr key=${week[0]}>${week.map((day) => html`<${Day} key=${day} day=${day} isOther=${!day.startsWith(month)} gatherings=${of(day)} />`)}</tr>`)}
        </tbody>
      </table>
    </section>
  `;
}

function OtherMonth({ month, by, icon, label }) {
  return html`<a class="button quiet round" href=${`${withQuery({ view: 'month', month: plusMonths(month, by) })}#month`} aria-label=${t(label)}><${Icon} name=${icon} /></a>`;
}

function Day({ day, isOther, gatherings }) {
  const number = Number(day.slice(8));
  if (isOther) return html`<td class="other"><span aria-hidden="true">${number}</span></td>`;
  const rest = gatherings.length - most;
  const name = `${dayHeading(day)}: ${t('agenda.month.count', { n: gatherings.length })}`;
  return html`
    <td class=${day === today() ? 'is-today' : ''}>
      ${gatherings.length
        ? html`<a class="month-day" href=${`#day-${day}`} aria-label=${name} onClick=${(event) => jump(event, day)}><span>${number}</span><${Dots} count=${gatherings.length} /></a>`
        : html`<span class="month-day"><span>${number}</span></span>`}
      <ul class="plain-list month-titles">
        ${gatherings.slice(0, most).map(
          (gathering) => html`<li key=${gathering.id}><a href=${agendaUrl(gathering.id)}><span>${beginning(gathering)}</span> ${gathering.title}</a></li>`,
        )}
        ${rest > 0 && html`<li class="hint">${t('agenda.month.more', { n: rest })}</li>`}
      </ul>
    </td>
  `;
}

const Dots = ({ count }) => html`<span class="dots" aria-hidden="true">${Array.from({ length: Math.min(count, most) }, (_, at) => html`<i key=${at} />`)}</span>`;

function jump(event, day) {
  event.preventDefault();
  const heading = document.getElementById(`day-${day}`);
  heading?.scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  heading?.focus({ preventScroll: true });
}
