import { signal } from '@preact/signals';
import { me } from '../session.js';
import { Streams } from './streams.js';

/** What a page shows as one value: fetched, then changed by its streams. Whoever extends it says how. */
export class LivePage {
  value = signal(null);
  status = signal('loading'); // loading, ready or failed
  error = null;
  #opened = 0;
  #loading = null;
  #isStale = false;
  #retry;
  #streams = new Streams({
    event: (event) => this.change(this.happened(this.value.value, event)),
    reset: () => this.load(),
    refused: (stream) => this.refused(stream),
  });

  /** Answers a page of the server, which says in `live` where the streams stood. */
  async fetch() {
    throw new Error('says nothing');
  }

  /** The value of a fetched page. */
  read(page) {
    return page;
  }

  /** The value after an event. */
  happened(value) {
    return value;
  }

  /** A stream is not for this reader any more. */
  refused() {}

  start(page) {
    this.#streams.close();
    this.value.value = this.read(page);
    this.status.value = 'ready';
    this.#streams.follow(page.live, me.value ? [`person/${me.value.id}`] : []);
  }

  follows(stream) {
    return this.#streams.has(stream);
  }

  /** How far each stream is, to go on from another time. */
  cursors() {
    return this.#streams.cursors();
  }

  /** Fetches the page. Asked for while it does so, it does it once more after that, however often it was asked. */
  load() {
    clearTimeout(this.#retry);
    this.#isStale = true;
    this.#loading ??= this.#loadFresh();
    return this.#loading;
  }

  async #loadFresh() {
    const mine = this.#opened;
    if (!this.value.value) this.status.value = 'loading';
    let settle;
    do {
      this.#isStale = false;
      settle = await this.fetch().then((page) => () => this.start(page), (error) => () => this.failed(error));
      if (mine !== this.#opened) return;
    } while (this.#isStale);
    this.#loading = null;
    settle();
  }

  failed(error) {
    this.error = error;
    if (error.status === 404 || !this.value.value) this.status.value = 'failed';
    else this.#retry = setTimeout(() => this.load(), 5_000);
  }

  change(value) {
    this.value.value = value;
  }

  close() {
    this.#opened += 1;
    this.#loading = null;
    clearTimeout(this.#retry);
    this.#streams.close();
  }
}

/** So many pages of a list as one, of the moment when the first was read. */
export async function pages(fetchPage, count) {
  const first = await fetchPage();
  let { items, next } = first;
  for (let page = 1; page < count && next; page++) {
    const more = await fetchPage(next);
    items = [...items, ...more.items];
    next = more.next;
  }
  return { ...first, items, next };
}
