import { LivePage } from '../../core/live/live-page.js';
import { showResident } from './residents-api.js';

/** One resident, with what managers noted. */
export class ResidentStore extends LivePage {
  constructor(slug, id) {
    super();
    Object.assign(this, { slug, id });
  }

  fetch() {
    return showResident(this.slug, this.id);
  }

  happened(page, { type, body }) {
    if (type === 'residentsChanged' && body.people.includes(this.id)) this.load();
    return page;
  }
}
