import { LivePage } from '../../../core/live/live-page.js';
import { me } from '../../../core/session.js';
import { listAttendees, showGathering } from '../agenda-api.js';

/** Who comes to a gathering and who waits, for its organiser. */
export class AttendeesStore extends LivePage {
  constructor(hood, id) {
    super();
    Object.assign(this, { hood, id });
  }

  /** The list last: of the reader's own stream its cursor counts. */
  async fetch() {
    const { gathering, live } = await showGathering(this.hood, this.id);
    const list = await listAttendees(this.hood, this.id);
    return { gathering, attendees: list.items, live: [...live, ...list.live] };
  }

  read({ gathering, attendees }) {
    return { gathering, attendees };
  }

  happened(value, { type, body }) {
    if (type === 'attendeeChanged' && body.gathering === this.id) return put(value, body.attendee);
    if (type === 'attendeeRenamed' && body.gathering === this.id) return renamed(value, body);
    if (type === 'gatheringChanged' && body.gathering.id === this.id) return { ...value, gathering: body.gathering };
    if (type === 'placesChanged' && body.id === this.id) return this.#places(value, body);
    return value;
  }

  /** Only the organiser hears who it is; a manager fetches it. */
  #places(value, counts) {
    if (value.gathering.organiser?.id !== me.value?.id) this.load();
    return { ...value, gathering: { ...value.gathering, ...counts } };
  }

  put(attendee) {
    this.change(put(this.value.value, attendee));
  }

  drop(id) {
    const { attendees } = this.value.value;
    this.change({ ...this.value.value, attendees: attendees.filter((one) => one.id !== id) });
  }
}

function renamed(value, { id, name }) {
  return { ...value, attendees: value.attendees.map((one) => (one.id === id ? { ...one, name } : one)) };
}

function put(value, attendee) {
  const others = value.attendees.filter(({ id }) => id !== attendee.id);
  if (attendee.state === 'cancelled') return { ...value, attendees: others };
  const known = others.length < value.attendees.length;
  return { ...value, attendees: known ? value.attendees.map((one) => (one.id === attendee.id ? attendee : one)) : [...others, attendee] };
}
