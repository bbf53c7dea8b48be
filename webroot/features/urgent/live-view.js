import { signal } from '@preact/signals';
import { Streams } from '../../core/streams.js';

const patience = 5_000; // milliseconds until a fetch that failed is tried again

/** What a fetch answered, changed by the events of its streams: nothing is missed and nothing counts twice. */
export class LiveView {
  page = signal(null);
  error = signal(null);
  #recent = [];
  #fetches = 0;
  #again;
  #streams = new Streams({
    event: (event) => this.#happened(event),
    reset: () => this.load(),
    refused: () => this.load(),
  });

  /** `fetch` answers a page with its `live` cursors; `change(page, event)` is that page a moment later; `names`: more streams. */
  constructor({ fetch, change, names = () => [] }) {
    Object.assign(this, { fetch, change, names });
  }

  async load() {
    const mine = ++this.#fetches;
    clearTimeout(this.#again);
    this.#recent = [];
    try {
      const page = await this.fetch();
      if (mine === this.#fetches) this.start(page);
    } catch (error) {
      if (mine !== this.#fetches) return;
      this.error.value = error;
      if (error.status === 404) this.page.value = null;
      else if (this.page.value) this.#again = setTimeout(() => this.load(), patience);
    }
  }

  /** Starts with a page that is there already. */
  start(page) {
    this.error.value = null;
    this.page.value = this.#recent.filter((event) => isAfter(page, event)).reduce(this.change, page);
    this.#streams.follow(page.live, this.names());
  }

  #happened(event) {
    this.#recent.push(event);
    if (this.page.value) this.set(this.change(this.page.value, event));
  }

  /** What this reader did themselves is seen at once. */
  set(page) {
    this.page.value = page;
  }

  close() {
    this.#fetches += 1;
    clearTimeout(this.#again);
    this.#streams.close();
  }
}

function isAfter(page, { stream, epoch, seq }) {
  const cursor = page.live.find((one) => one.stream === stream);
  return cursor?.epoch === epoch && seq > cursor.seq;
}
