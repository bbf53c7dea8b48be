import { newestFirst, put, without } from '../../../core/live/list.js';
import { LiveList } from '../../../core/live/live-list.js';
import { helpPath, listHelp } from '../help-api.js';
import { isOwn } from '../own/own.js';
import { happened, mostHelped, trimmed } from './requests.js';

/** The active requests of a hood, perhaps of one category, and the last ones that were helped. */
export class RequestList extends LiveList {
  order = newestFirst('asked');
  isOwn = isOwn;

  constructor(hood, category = '') {
    super();
    Object.assign(this, { hood, category, keepAs: helpPath(hood), keeps: !category });
  }

  list(wanted) {
    return listHelp(this.hood, { ...wanted, category: this.category });
  }

  async fetch() {
    const shown = this.value.value?.items.filter(({ state }) => state !== 'helped').length ?? 0;
    const [open, helped] = await Promise.all([this.fetchAll({}, shown), this.list({ limit: mostHelped, state: 'helped' })]);
    // One that was agreed in the one and helped in the other is helped.
    return { items: [...open.items, ...helped.items], next: open.next, live: earliest(open.live, helped.live) };
  }

  read(page) {
    return trimmed(super.read(page), this.order);
  }

  belongs({ category }) {
    return !this.category || category === this.category;
  }

  changed(list, event, isOwnRequest) {
    const { request } = event.body;
    if (request && !this.belongs(request)) return without(list, ({ id }) => id === request.id);
    return happened(list, event, this.order, isOwnRequest);
  }

  /** The reader's own, at once. */
  asked(request) {
    if (!this.value.value) {
      this.load(); // it could not be fetched before
      return;
    }
    const rest = without(this.value.value, ({ id }) => id === request.id);
    if (this.belongs(request)) this.change(put(rest, request, this.order, true));
  }
}

/** Of every stream the earlier cursor: what is heard twice does no harm, what is missed does. */
function earliest(...lists) {
  const cursors = lists.flat();
  const first = ({ stream }) => cursors.filter((one) => one.stream === stream).reduce((a, b) => (b.seq < a.seq ? b : a));
  return [...new Map(cursors.map((cursor) => [cursor.stream, first(cursor)])).values()];
}
