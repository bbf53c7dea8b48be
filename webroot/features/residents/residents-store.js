import { LivePage } from '../../core/live/live-page.js';
import { listBarred, listResidents } from './residents-api.js';

const pageSize = 50;
const changes = ['residentsChanged', 'residentJoined'];

/** Who lives in a hood, as far as the reader asked and read; or, filtered by 'barred', who was sent away. */
export class ResidentsStore extends LivePage {
  #wanted = pageSize;

  /** `search`: {q, filter}. */
  constructor(slug, search) {
    super();
    Object.assign(this, { slug, search });
  }

  /** What is shown stays until the answer is there. */
  find(search) {
    if (search.q === this.search.q && search.filter === this.search.filter) return;
    this.search = search;
    this.#wanted = pageSize;
    this.load();
  }

  /** As many as were read before; the cursor of the first page counts. */
  async fetch() {
    const { search } = this;
    const { live, items, next, letters } = await this.#page(search, null);
    const page = { search, items: [...items], next, letters, live };
    while (page.next && page.items.length < this.#wanted) append(page, await this.#page(search, page.next));
    return page;
  }

  #page({ q, filter }, cursor) {
    const list = filter === 'barred' ? listBarred : listResidents;
    return list(this.slug, { q, filter, cursor, limit: pageSize });
  }

  happened(page, { type }) {
    if (changes.includes(type)) this.load();
    return page;
  }

  async more() {
    const before = this.value.value;
    const found = await this.#page(before.search, before.next);
    if (this.value.value !== before) return; // fetched anew meanwhile
    const page = { ...before, items: [...before.items] };
    append(page, found);
    this.#wanted = page.items.length;
    this.change(page);
  }
}

function append(page, { items, next }) {
  page.items.push(...items);
  page.next = next;
}
