import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Icon } from '../../../core/ui/icon.js';
import { OwnState, hasPlace } from '../cards/card.js';
import { Meter } from '../cards/meter.js';
import { hours } from '../dates.js';
import { kinds } from '../kinds.js';
import { agendaUrl, whereOf } from '../words.js';

/** A gathering in a list of a day. */
export function Line({ gathering, own }) {
  const { id, title, kind, cost, accessible, audience, state, moderation } = gathering;
  const isCancelled = state === 'cancelled';
  return html`
    <article class=${isCancelled ? 'card agenda-line is-cancelled' : 'card agenda-line'} id=${`gathering-${id}`} tabindex="-1" aria-label=${t('agenda.cardLabel', { title })}>
      <span class="badge badge-sun"><${Icon} name=${kinds[kind]} /></span>
      <div class="grow">
        <p class="agenda-hours">${hours(gathering)}</p>
        <h3><a href=${agendaUrl(id)}>${title}</a></h3>
        <p class="meta"><span>${whereOf(gathering)}</span></p>
        ${!isCancelled && html`<${Meter} gathering=${gathering} />`}
        <p class="chips">
          ${moderation && html`<span class="chip chip-sun"><${Icon} name="hand" /> ${t(`moderation.${moderation}.chip`)}</span>`}
          ${isCancelled && html`<span class="chip chip-brick"><${Icon} name="calendar-x" /> ${t('agenda.cancelled')}</span>`}
          ${hasPlace(own) && html`<span class=${`chip chip-${own.state === 'placed' ? 'leaf' : 'sun'}`}><${OwnState} own=${own} /></span>`}
          ${cost === '' && html`<span class="chip chip-outline">${t('agenda.free')}</span>`}
          ${accessible && html`<span class="chip chip-outline"><${Icon} name="accessibility" /> ${t('agenda.accessible')}</span>`}
          ${audience === 'residents' && html`<span class="chip chip-outline"><${Icon} name="users" /> ${t('audience.badge')}</span>`}
        </p>
      </div>
      <${Icon} name="chevron-right" />
    </article>
  `;
}
