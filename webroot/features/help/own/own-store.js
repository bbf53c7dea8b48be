import { LivePage } from '../../../core/live/live-page.js';
import { showOwnHelp } from '../help-api.js';
import { withMessage } from '../request/request-store.js';

/** The asker's own request with its offers, oldest first. */
export class OwnStore extends LivePage {
  constructor(hood, id) {
    super();
    Object.assign(this, { hood, id });
  }

  fetch() {
    return showOwnHelp(this.hood, this.id);
  }

  read({ help, offers }) {
    return { help, offers };
  }

  happened(value, { type, body }) {
    if (type === 'ownHelpChanged' && body.help.request.id === this.id) return { ...value, help: body.help };
    if (type === 'helpTakenOver' && body.id === this.id) this.load();
    if (type === 'offerChanged' && body.offer.request === this.id) return withOffer(value, body.offer);
    return value;
  }

  changed(help) {
    this.change({ ...this.value.value, help });
  }

  wrote(message) {
    const { offers } = this.value.value;
    this.change({ ...this.value.value, offers: offers.map((offer) => (offer.id === message.offer ? withMessage(offer, message) : offer)) });
  }
}

function withOffer(value, offer) {
  const known = value.offers.some(({ id }) => id === offer.id);
  return { ...value, offers: known ? value.offers.map((one) => (one.id === offer.id ? offer : one)) : [...value.offers, offer] };
}
