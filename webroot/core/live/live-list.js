import { signal } from '@preact/signals';
import { keep, kept } from '../device/feed-cache.js';
import { isAway } from '../http.js';
import { me } from '../session.js';
import { empty, has, revealed, without } from './list.js';
import { LivePage, pages } from './live-page.js';
import { cameFromCache } from './live.js';

const largestPage = 100;
const rememberedEvents = 300;

/**
 * A list of a hood, as a value of `list.js`: what is new waits until the reader wants to see it, unless it is their own.
 * Whoever extends it says its `order`, how to fetch a page {items, next, live} by `list({limit, cursor})`, what it is after
 * an event by `changed(list, event, isOwn)`, and of an item whether it `isOwn` and whether it `belongs` here.
 */
export class LiveList extends LivePage {
  fetched = signal(false);
  loadingMore = signal(false);
  person = me.value?.id;
  pageSize = 50;
  order; // compares two items
  keepAs = null; // the path under which this device has it for when there is no network
  keeps = true; // whether this is the whole of what is kept there
  #recent = []; // events, for pages that were read before them
  #isLent = false;
  #keeping;

  /** Whether one that was not there is new to who reads; others are there at once. */
  isNews(item, { items: [newest] }) {
    return !newest || this.order(item, newest) < 0;
  }

  /** What else a page says, each by the ids of items. */
  extrasOf() {
    return {};
  }

  /** The page that this list could have been read from. */
  pageOf(list) {
    return revealed(list, this.order);
  }

  /** As much as was on the screen. */
  fetch() {
    return this.fetchAll({}, this.value.value?.items.length ?? 0);
  }

  async fetchAll(wanted, count) {
    const limit = Math.min(largestPage, Math.max(this.pageSize, count));
    const extras = {};
    const fetchPage = async (cursor) => {
      const page = await this.list({ ...wanted, limit, cursor });
      Object.entries(this.extrasOf(page)).forEach(([name, byId]) => (extras[name] = { ...byId, ...extras[name] }));
      return page;
    };
    return { ...(await pages(fetchPage, count / limit)), extras };
  }

  read(page) {
    const before = this.#isLent ? null : this.value.value;
    this.#isLent = false;
    const items = [...new Map(page.items.map((item) => [item.id, item])).values()].sort(this.order);
    const shown = new Set(before?.items.map(({ id }) => id));
    const waits = (item) => before && !shown.has(item.id) && !this.isOwn(item) && this.isNews(item, before);
    const fresh = { items: items.filter((item) => !waits(item)), waiting: items.filter(waits), next: page.next };
    return { ...fresh, ...(page.extras ?? this.extrasOf(page)) };
  }

  start(page) {
    super.start(page);
    this.fetched.value = true;
    this.#keep();
  }

  /** Shows what a visitor saw, of which nothing waits after the first fetch as this person. */
  borrow(list) {
    this.value.value = { ...list };
    this.status.value = 'ready';
    this.#isLent = true;
  }

  /** Starts with a page that has less than a fetch, which comes. */
  begin(page) {
    this.start(page);
    this.#isLent = true;
  }

  happened(list, event) {
    this.#recent = [...this.#recent, event].slice(-rememberedEvents);
    return this.changed(list, event, (item) => this.isOwn(item));
  }

  change(list) {
    super.change(list);
    this.#keepSoon();
  }

  /** What was for residents goes when its stream is refused. */
  refused(stream) {
    if (stream.endsWith('/residents')) this.change(without(this.value.value, ({ audience }) => audience === 'residents'));
  }

  async more() {
    const { next } = this.value.value;
    if (!next || this.loadingMore.value) return;
    this.loadingMore.value = true;
    try {
      const page = await this.list({ cursor: next, limit: this.pageSize });
      if (this.value.value.next === next) this.change(this.#extended(this.value.value, page));
    } finally {
      this.loadingMore.value = false;
    }
  }

  #extended(list, page) {
    const more = this.#upToDate(page).filter(({ id }) => !has(list, id));
    const extras = Object.entries(this.extrasOf(page)).map(([name, byId]) => [name, { ...byId, ...list[name] }]);
    return { ...list, ...Object.fromEntries(extras), items: [...list.items, ...more].sort(this.order), next: page.next };
  }

  /** The items of a page as they are after the events that came in while it was under way. */
  #upToDate(page) {
    const at = new Map(page.live.map((cursor) => [cursor.stream, cursor]));
    const isLater = ({ stream, epoch, seq }) => at.get(stream)?.epoch === epoch && seq > at.get(stream).seq;
    const start = { ...empty, ...this.extrasOf(page), items: page.items };
    const now = this.#recent.filter(isLater).reduce((list, event) => this.changed(list, event, () => true), start);
    const ids = new Set(page.items.map(({ id }) => id));
    return now.items.filter(({ id }) => ids.has(id));
  }

  reveal() {
    this.change(revealed(this.value.value, this.order));
  }

  /** Without a network there may be what this device kept. */
  async failed(error) {
    const earlier = isAway(error) && this.keepAs && !this.value.value ? await kept(this.keepAs) : null;
    if (earlier && !this.value.value) {
      cameFromCache(earlier.at);
      this.start({ ...earlier.body, items: earlier.body.items.filter((item) => this.belongs(item)) });
    }
    super.failed(error);
  }

  #keepSoon() {
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => this.#keep(), 1_000);
  }

  #keep() {
    if (!this.keepAs || !this.keeps || this.person !== me.value?.id) return;
    keep(this.keepAs, { ...this.pageOf(this.value.value), live: this.cursors() });
  }

  close() {
    clearTimeout(this.#keeping);
    super.close();
  }
}
