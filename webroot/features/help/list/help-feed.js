import { Unreachable } from '../../../core/api.js';
import { keep, kept } from '../../../core/device/feed-cache.js';
import { LivePage } from '../../../core/live/live-page.js';
import { me } from '../../../core/session.js';
import { pages } from '../../../core/live/fetch-pages.js';
import { helpPath, listHelp } from '../help-api.js';
import { isOwn } from '../own/own.js';
import { fetched, happened, mostHelped, put, revealed, without } from './requests.js';

const pageSize = 50;

/** The requests of a hood that stand, perhaps of one category, and the last ones that were helped. */
export class HelpFeed extends LivePage {
  #pages = 1;
  #begun = false;

  constructor(hood, category) {
    super();
    Object.assign(this, { hood, category, person: me.value?.id });
  }

  async fetch() {
    const [standing, helped] = await Promise.all([
      this.#list({ limit: pageSize }, this.#pages),
      this.#list({ limit: mostHelped, state: 'helped' }, 1),
    ]);
    // One that was agreed in the one and helped in the other is helped.
    const page = { items: [...standing.items, ...helped.items], next: standing.next, live: earliest(standing.live, helped.live) };
    if (!this.category && this.person === me.value?.id) keep(helpPath(this.hood), { ...page, live: [] });
    return page;
  }

  #list(wanted, count) {
    const { hood, category } = this;
    return pages((cursor) => listHelp(hood, { ...wanted, cursor, category }), count);
  }

  /** With what the server wrote for a visitor: those that stand. The first fetch brings the others, and nothing of it waits. */
  begin(page) {
    this.start(page);
    this.#begun = true;
  }

  read(page) {
    const before = this.#begun ? null : this.value.value;
    this.#begun = false;
    return fetched(before, page, isOwn);
  }

  happened(value, event) {
    const request = event.body.request;
    if (request && this.category && request.category !== this.category) return without(value, ({ id }) => id === request.id);
    return happened(value, event, isOwn);
  }

  refused(stream) {
    if (stream.endsWith('/residents')) this.change(without(this.value.value, ({ audience }) => audience === 'residents'));
  }

  /** Without a network there may be what this device kept. */
  async failed(error) {
    const earlier = error instanceof Unreachable && !this.value.value ? await kept(helpPath(this.hood)) : null;
    if (earlier) {
      const items = earlier.body.items.filter(({ category }) => !this.category || category === this.category);
      this.start({ ...earlier.body, items });
    }
    super.failed(error);
  }

  more() {
    this.#pages += 1;
    return this.load();
  }

  reveal() {
    this.change(revealed(this.value.value));
  }

  /** The reader's own, at once. */
  asked(request) {
    if (!this.value.value) {
      this.load(); // it could not be fetched before
      return;
    }
    const rest = without(this.value.value, ({ id }) => id === request.id);
    if (!this.category || this.category === request.category) this.change(put(rest, request, true));
  }
}

/** Of every stream the earlier cursor: what is heard twice does no harm, what is missed does. */
function earliest(...lists) {
  const cursors = lists.flat();
  const first = ({ stream }) => cursors.filter((one) => one.stream === stream).reduce((a, b) => (b.seq < a.seq ? b : a));
  return [...new Map(cursors.map((cursor) => [cursor.stream, first(cursor)])).values()];
}
