import { LivePage, pages } from '../../../core/live/live-page.js';
import { listOwnGatherings, listOwnSignUps } from '../agenda-api.js';
import { renamed, soonestFirst } from './gatherings.js';

/** Gatherings that somebody has to do with here. Their cards change on the streams of the hood. */
class OwnList extends LivePage {
  constructor(hood) {
    super();
    this.hood = hood;
  }

  fetch() {
    return pages((cursor) => this.list({ hood: this.hood, cursor, limit: 100 }), Infinity);
  }

  happened(value, { type, body }) {
    const change = (id, changes) => ({ ...value, gatherings: value.gatherings.map((one) => (one.id === id ? { ...one, ...changes } : one)) });
    if (type === 'gatheringChanged') return change(body.gathering.id, body.gathering);
    if (type === 'placesChanged') return change(body.id, body);
    if (type === 'organiserRenamed') return { ...value, gatherings: value.gatherings.map((one) => renamed(one, body.organiser)) };
    if (type === 'gatheringRemoved') return { ...value, gatherings: value.gatherings.filter(({ id }) => id !== body.id) };
    return value;
  }
}

export class OwnSignUps extends OwnList {
  list = listOwnSignUps;

  read({ items }) {
    return {
      gatherings: items.map(({ gathering }) => gathering).sort(soonestFirst),
      own: Object.fromEntries(items.map(({ signUp, gathering }) => [gathering.id, signUp])),
    };
  }

  happened(value, event) {
    // What was taken away is there again, and so is the place.
    if (event.type === 'gatheringCreated' && value.own[event.body.gathering.id]) this.load();
    if (event.type !== 'signUpChanged') return super.happened(value, event);
    const { signUp, gathering } = event.body;
    if (!value.own[gathering]) this.load();
    return { ...value, own: { ...value.own, [gathering]: signUp } };
  }
}

export class OwnGatherings extends OwnList {
  list = listOwnGatherings;

  read({ items }) {
    return { gatherings: [...items].sort(soonestFirst), own: {} };
  }

  /** What managers took away stays in sight of its organiser. */
  happened(value, event) {
    const { type, body } = event;
    if (type === 'gatheringModerated' && body.gathering.hood === this.hood) return withOne(value, body.gathering);
    if (type === 'gatheringRemoved' && value.gatherings.find(({ id }) => id === body.id)?.moderation) return value;
    return super.happened(value, event);
  }
}

const withOne = (value, gathering) => ({
  ...value,
  gatherings: [...value.gatherings.filter(({ id }) => id !== gathering.id), gathering].sort(soonestFirst),
});
