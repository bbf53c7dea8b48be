import { now } from '../../../core/clock.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Icon } from '../../../core/ui/icon.js';
import { fullDate, shortTime } from '../dates.js';

/** How a sign-up stands: a place, a place that just came free, or how many are before one in the line. */
export function Place({ signUp, onDecline }) {
  const { state, guests, position, declineUntil } = signUp;
  const people = t('agenda.signUp.people', { n: guests + 1 });
  const isNew = state === 'placed' && declineUntil && Date.parse(declineUntil) > now.value;
  // Whoever stands far back in the line isn't told the number.
  const title = isNew ? 'movedTitle' : state === 'waiting' && position === null ? 'farTitle' : `${state}Title`;
  return html`
    <div class=${`place place-${state}`} role="status">
      <span class="notice-icon"><${Icon} name=${state === 'placed' ? 'calendar-check' : 'hourglass'} /></span>
      <div class="grow">
        <h2 id="sign-up-title">${t(`agenda.own.${title}`, { position })}</h2>
        <p>${isNew ? t('agenda.own.movedText', { until: `${fullDate(declineUntil)} ${shortTime(declineUntil)}` }) : t(`agenda.own.${state}Text`, { people })}</p>
        ${state === 'waiting' && html`<p class="meta">${t('agenda.own.waitingRule')}</p>`}
        ${isNew && html`<button class="button" onClick=${onDecline}>${t('agenda.own.decline')}</button>`}
      </div>
    </div>
  `;
}
