import { LivePage } from '../../../core/live/live-page.js';
import { listOwnDecisions } from '../desk-api.js';

/** What was decided on me or what I wrote, newest first. */
export class OwnDecisions extends LivePage {
  constructor(slug) {
    super();
    this.slug = slug;
  }

  async fetch() {
    const items = [];
    let next = null;
    do {
      const page = await listOwnDecisions(this.slug, next);
      items.push(...page.items);
      next = page.next;
    } while (next);
    return { items, live: [] };
  }

  read({ items }) {
    return items;
  }

  /** An answer to an appeal changes what it answers too. */
  happened(items, { type }) {
    if (type === 'decided') this.load();
    return items;
  }

  put(decision) {
    this.change(this.value.value.map((one) => (one.id === decision.id ? decision : one)));
  }
}
