import { time } from '../../../core/clock.js';
import { LiveList } from '../../../core/live/live-list.js';
import { me } from '../../../core/session.js';
import { gatheringsPath, listGatherings } from '../agenda-api.js';
import { happened, soonestFirst } from './gatherings.js';

/** The gatherings of a hood that are still to come, or those of a `span` {from, until}; `filters` {kind, accessible, free}. */
export class GatheringList extends LiveList {
  order = soonestFirst;

  constructor(hood, filters = {}, span = null) {
    super();
    const isWhole = !span && !Object.values(filters).some(Boolean);
    Object.assign(this, { hood, filters, span, keepAs: isWhole ? gatheringsPath(hood) : null });
  }

  list(wanted) {
    return listGatherings(this.hood, { ...this.filters, ...this.span, ...wanted });
  }

  fetch() {
    return this.span ? this.fetchAll({}, Infinity) : super.fetch();
  }

  isOwn({ organiser }) {
    return organiser !== null && organiser.id === me.value?.id;
  }

  /** One between those that are shown; what is after the last is no news to who hasn't read that far. */
  isNews(gathering, { items, next }) {
    const last = items.at(-1);
    return last && (next === null || soonestFirst(gathering, last) < 0);
  }

  belongs({ kind, accessible, cost, starts, ends }) {
    const { filters, span } = this;
    const isWanted = (!filters.kind || kind === filters.kind) && (!filters.accessible || accessible) && (!filters.free || cost === '');
    const isBefore = (one, other) => Date.parse(one) < Date.parse(other);
    const isThen = span ? isBefore(span.from, ends) && isBefore(starts, span.until) : Date.parse(ends) > time();
    return isWanted && isThen;
  }

  /** The reader's own sign-ups. */
  extrasOf({ own = [] }) {
    return { own: Object.fromEntries(own.map(({ gathering, ...signUp }) => [gathering, signUp])) };
  }

  pageOf(list) {
    const own = Object.entries(list.own).map(([gathering, signUp]) => ({ gathering, ...signUp }));
    return { ...super.pageOf(list), own };
  }

  changed(list, event, isOwn) {
    return happened(list, event, { belongs: (gathering) => this.belongs(gathering), isOwn });
  }
}
