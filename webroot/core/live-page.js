import { signal } from '@preact/signals';
import { me } from './session.js';
import { Streams } from './streams.js';

/** What a page shows as one value: fetched, then changed by its streams. Whoever extends it says how. */
export class LivePage {
  value = signal(null);
  status = signal('loading'); // loading, ready or failed
  error = null;
  #fetches = 0;
  #again;
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

  async load() {
    const mine = ++this.#fetches;
    clearTimeout(this.#again);
    if (!this.value.value) this.status.value = 'loading';
    try {
      const page = await this.fetch();
      if (mine === this.#fetches) this.start(page);
    } catch (error) {
      if (mine === this.#fetches) this.failed(error);
    }
  }

  failed(error) {
    this.error = error;
    if (error.status === 404 || !this.value.value) this.status.value = 'failed';
    else this.#again = setTimeout(() => this.load(), 5_000);
  }

  change(value) {
    this.value.value = value;
  }

  close() {
    this.#fetches += 1;
    clearTimeout(this.#again);
    this.#streams.close();
  }
}
