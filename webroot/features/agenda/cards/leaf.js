import { html } from '../../../core/html.js';
import { fullDate, leafOf } from '../dates.js';

/** A leaf of a calendar: the day something is on. */
export function Leaf({ at }) {
  const { weekday, day, month } = leafOf(at);
  return html`
    <time class="day-leaf" datetime=${at}>
      <span class="unseen">${fullDate(at)}</span>
      <span aria-hidden="true">${weekday}<b>${day}</b>${month}</span>
    </time>
  `;
}
