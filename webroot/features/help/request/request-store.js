import { LivePage } from '../../../core/live/live-page.js';
import { showHelp } from '../help-api.js';

/** A request as others see it, with the reader's own offer. */
export class RequestStore extends LivePage {
  constructor(hood, id) {
    super();
    Object.assign(this, { hood, id });
  }

  fetch() {
    return showHelp(this.hood, this.id);
  }

  read({ request, myOffer }) {
    return { request, myOffer, gone: false };
  }

  happened(value, { type, body }) {
    if (type === 'helpRemoved' && body.id === this.id) return { ...value, gone: true };
    if ((type === 'helpChanged' || type === 'helpCreated') && body.request.id === this.id) return this.#changed(value, body.request);
    if (type === 'myOfferChanged' && body.offer.request === this.id) return this.#offered(value, body.offer);
    return value;
  }

  /** Events never say who asked, nor their thanks: a helper fetches these. */
  #changed(value, request) {
    if (request.state === 'helped' && value.myOffer?.state === 'accepted') this.load();
    return { ...value, request, gone: false };
  }

  #offered(value, offer) {
    if (offer.state === 'accepted') this.load();
    const { asker, thanks } = value.myOffer?.id === offer.id && offer.state === 'accepted' ? value.myOffer : offer;
    return { ...value, myOffer: { ...offer, asker, thanks } };
  }

  refused(stream) {
    if (stream.endsWith(`/${this.value.value.request.audience}`)) this.load();
  }

  offered(myOffer) {
    this.change({ ...this.value.value, myOffer });
  }

  wrote(message) {
    const { myOffer } = this.value.value;
    this.change({ ...this.value.value, myOffer: withMessage(myOffer, message) });
  }
}

export function withMessage(offer, message) {
  return offer.messages.some(({ id }) => id === message.id) ? offer : { ...offer, messages: [...offer.messages, message] };
}
