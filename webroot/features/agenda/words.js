import { now } from '../../core/clock.js';
import { t } from '../../core/i18n.js';
import { base } from '../../core/store.js';

export const agendaUrl = (id = '') => `${base.value}/agenda${id && `/${id}`}`;
export const planUrl = () => agendaUrl('plan');
export const mineUrl = () => agendaUrl('mine');
export const sourcesUrl = () => agendaUrl('sources');
export const changeUrl = (id) => agendaUrl(`${id}/change`);
export const attendeesUrl = (id) => agendaUrl(`${id}/attendees`);

export const isFull = (gathering) => !fits(gathering, 1);
/** There is room for so many more. */
export const fits = ({ capacity, taken }, party) => capacity === null || taken + party <= capacity;
export const isOver = ({ ends }) => Date.parse(ends) < now.value;
export const hasBegun = ({ starts }) => Date.parse(starts) <= now.value;
export const isClosed = (gathering) => Date.parse(gathering.closes ?? gathering.starts) <= now.value;
/** One may still sign up, if only for the line. */
export const isOpen = (gathering) => gathering.signing !== 'none' && gathering.state === 'planned' && !isClosed(gathering);

/** 'nog 6 plekken', 'vol, 3 op de wachtlijst', '3 op de wachtlijst' where places are kept for them, '8 aangemeld'. */
export function placesOf({ capacity, taken, waiting }) {
  if (capacity === null) return t(taken ? 'agenda.places.signed' : 'agenda.places.nobody', { n: taken });
  if (waiting) return t(taken < capacity ? 'agenda.places.kept' : 'agenda.places.waiting', { n: waiting });
  return taken >= capacity ? t('agenda.places.full') : t('agenda.places.left', { n: capacity - taken });
}

export const whereOf = ({ venue, place }) => (place?.street && !venue.includes(place.street) ? `${venue}, ${place.street}` : venue);
