import { LivePage, pages } from '../../../core/live/live-page.js';
import { listOwnHelp, listOwnOffers } from '../help-api.js';

/** Everything of one kind that somebody has here, as far as they wanted to read. */
class OwnList extends LivePage {
  #pages = 1;

  constructor(hood) {
    super();
    this.hood = hood;
  }

  fetch() {
    return pages((cursor) => this.list(this.hood, { cursor }), this.#pages);
  }

  more() {
    this.#pages += 1;
    return this.load();
  }
}

export class OwnRequests extends OwnList {
  list = listOwnHelp;

  happened(value, { type, body }) {
    if (type === 'helpTakenOver') return { ...value, items: value.items.filter(({ request }) => request.id !== body.id) };
    if (type !== 'ownHelpChanged' || body.help.request.hood !== this.hood) return value;
    return this.with(value, body.help);
  }

  with(value, help) {
    const isIt = ({ request }) => request.id === help.request.id;
    const items = value.items.some(isIt) ? value.items.map((one) => (isIt(one) ? help : one)) : [help, ...value.items];
    return { ...value, items };
  }

  changed(help) {
    if (this.value.value) this.change(this.with(this.value.value, help));
  }
}

export class OwnOffers extends OwnList {
  list = listOwnOffers;

  happened(value, { type, body }) {
    if (type !== 'myOfferChanged') return value;
    const isIt = ({ id }) => id === body.offer.id;
    // The event doesn't say of which hood it is, so one that is new here is looked up.
    if (!value.items.some(isIt)) this.load();
    return { ...value, items: value.items.map((one) => (isIt(one) ? body.offer : one)) };
  }
}
