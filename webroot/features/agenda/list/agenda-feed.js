import { Unreachable } from '../../../core/api.js';
import { keep, kept } from '../../../core/device/feed-cache.js';
import { LivePage } from '../../../core/live/live-page.js';
import { pages } from '../../../core/live/fetch-pages.js';
import { me } from '../../../core/session.js';
import { listGatherings } from '../agenda-api.js';
import { fetched, happened, revealed, without } from './gatherings.js';

const pageSize = 50;
const largestPage = 100;

/** The gatherings of a hood that are still to come, or those of a `span` {from, until}; `filters` {kind, accessible, free}. */
export class AgendaFeed extends LivePage {
  #pages = 1;

  constructor(hood, filters = {}, span = null) {
    super();
    Object.assign(this, { hood, filters, span, person: me.value?.id });
    this.keepAs = span || Object.values(filters).some(Boolean) ? null : `/hoods/${hood}/gatherings`;
  }

  async fetch() {
    const wanted = { ...this.filters, ...this.span, limit: this.span ? largestPage : pageSize };
    const own = [];
    const fetchPage = async (cursor) => {
      const page = await listGatherings(this.hood, { ...wanted, cursor });
      own.push(...page.own);
      return page;
    };
    const page = { ...(await pages(fetchPage, this.span ? Infinity : this.#pages)), own };
    if (this.keepAs && this.person === me.value?.id) keep(this.keepAs, { ...page, live: [] });
    return page;
  }

  read(page) {
    return fetched(this.value.value, page, isOwn);
  }

  happened(value, event) {
    return happened(value, event, { belongs: (gathering) => this.#belongs(gathering), isOwn });
  }

  #belongs({ kind, accessible, cost, starts, ends }) {
    const { filters, span } = this;
    const isWanted = (!filters.kind || kind === filters.kind) && (!filters.accessible || accessible) && (!filters.free || cost === '');
    const isBefore = (one, other) => Date.parse(one) < Date.parse(other);
    const isThen = span ? isBefore(span.from, ends) && isBefore(starts, span.until) : Date.parse(ends) > Date.now();
    return isWanted && isThen;
  }

  refused(stream) {
    if (stream.endsWith('/residents')) this.change(without(this.value.value, ({ audience }) => audience === 'residents'));
  }

  /** Without a network there may be what this device kept. */
  async failed(error) {
    const earlier = error instanceof Unreachable && this.keepAs && !this.value.value ? await kept(this.keepAs) : null;
    if (earlier) this.start(earlier.body);
    super.failed(error);
  }

  more() {
    this.#pages += 1;
    return this.load();
  }

  reveal() {
    this.change(revealed(this.value.value));
  }
}

const isOwn = ({ organiser }) => organiser !== null && organiser.id === me.value?.id;
