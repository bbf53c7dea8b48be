import { html } from '../html.js';
import { Photos } from './gallery.js';
import { Video } from './video.js';

/** What a card shows beside its words: its photos, and a film that it links to. */
export const Pictures = ({ photos, video }) => html`
  ${photos.length > 0 && html`<${Photos} photos=${photos} />`} ${video && html`<${Video} key=${video.id} video=${video} />`}
`;
