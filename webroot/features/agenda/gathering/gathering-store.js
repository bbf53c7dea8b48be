import { LivePage } from '../../../core/live/live-page.js';
import { showGathering } from '../agenda-api.js';
import { renamed } from '../list/gatherings.js';

/** A gathering with the reader's own sign-up, who lets their name be seen, and the other dates of its series. */
export class GatheringStore extends LivePage {
  #soon;

  constructor(hood, id) {
    super();
    Object.assign(this, { hood, id });
  }

  fetch() {
    return showGathering(this.hood, this.id);
  }

  read({ gathering, details, own, names, dates, mayManage }) {
    return { gathering, details, own, names, dates, mayManage, gone: false };
  }

  happened(value, { type, body }) {
    if (type === 'gatheringChanged' || type === 'gatheringCreated') return this.#changed(value, body.gathering);
    if (type === 'gatheringRemoved') return this.#removed(value, body.id);
    if (type === 'gatheringModerated' && body.gathering.id === this.id) return this.#moderated(value, body.gathering);
    if (type === 'placesChanged' && body.id === this.id) return { ...value, gathering: { ...value.gathering, ...body } };
    if (type === 'organiserRenamed') return { ...value, gathering: renamed(value.gathering, body.organiser) };
    if (type === 'signUpChanged' && body.gathering === this.id) return { ...value, own: activeOf(body.signUp) };
    if (type === 'namesChanged' && body.id === this.id) this.#fetchSoon();
    return value;
  }

  /** The names that may be seen are in no stream. When many sign up at once they are fetched once. */
  #fetchSoon() {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.load(), 300);
  }

  close() {
    clearTimeout(this.#soon);
    super.close();
  }

  #changed(value, gathering) {
    if (gathering.id === this.id) return { ...value, gathering, gone: false };
    const { id, starts, state } = gathering;
    return { ...value, dates: value.dates.map((date) => (date.id === id ? { id, starts, state } : date)) };
  }

  #removed(value, id) {
    if (id === this.id) return value.gathering.moderation ? value : { ...value, gone: true };
    return { ...value, dates: value.dates.filter((date) => date.id !== id) };
  }

  /** Whoever else comes, and what its organiser may do, is fetched when it is given back. */
  #moderated(value, gathering) {
    if (!gathering.moderation) this.load();
    return { ...value, gathering, gone: false };
  }

  refused(stream) {
    if (stream.endsWith(`/${this.value.value.gathering.audience}`)) this.load();
  }

  changed(gathering) {
    this.change({ ...this.value.value, gathering });
  }

  /** The reader's own sign-up, at once. */
  signed(own) {
    this.change({ ...this.value.value, own: own && activeOf(own) });
  }
}

const activeOf = (signUp) => (signUp.state === 'cancelled' ? null : signUp);
