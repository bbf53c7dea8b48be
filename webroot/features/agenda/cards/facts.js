import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Icon } from '../../../core/ui/icon.js';
import { dayOf, fullDate, hours, shortTime } from '../dates.js';
import { repeatsIn } from '../repeats.js';
import { isClosed, whereOf } from '../words.js';
import { Leaf } from './leaf.js';

/** When and where it is, and what one should know before going. */
export function Facts({ gathering }) {
  const { starts, cost, accessible, accessibility, repeats } = gathering;
  return html`
    <div class="gathering-when">
      <${Leaf} at=${starts} />
      <div class="grow">
        <strong class="big">${sentence(fullDate(starts))}</strong>
        <p class="big">${hours(gathering)}</p>
      </div>
    </div>
    <ul class="plain-list gathering-facts">
      <li><${Icon} name="map-pin" /> ${whereOf(gathering)}</li>
      ${repeats && html`<li><${Icon} name="repeat" /> ${repeatsIn(repeats, dayOf(starts))}</li>`}
      <li><${Icon} name="euro" /> ${cost || t('agenda.free')}</li>
      ${(accessible || accessibility) && html`<li><${Icon} name="accessibility" /> ${[accessible && t('agenda.accessible'), accessibility].filter(Boolean).join('. ')}</li>`}
      ${closesFirst(gathering) && html`<li><${Icon} name="clock" /> ${closingOf(gathering)}</li>`}
    </ul>
  `;
}

/** Worth saying only when signing up ends before it begins. */
const closesFirst = ({ signing, closes, starts }) => signing !== 'none' && closes && Date.parse(closes) < Date.parse(starts);

function closingOf(gathering) {
  const { closes } = gathering;
  return t(isClosed(gathering) ? 'agenda.closed' : 'agenda.closes', { at: `${fullDate(closes)}, ${shortTime(closes)}` });
}

export const sentence = (words) => words.charAt(0).toUpperCase() + words.slice(1);
