import { html } from '../html.js';
import { Photos } from './gallery.js';
import { Video } from './video.js';
import { WithheldPhotos } from './withheld.js';

/** What a card shows beside its words: its photos, and a film that it links to. `withheld`: of what, when others don't see it. */
export const Pictures = ({ photos, video, withheld = null }) => html`
  ${photos.length > 0 && (withheld ? html`<${WithheldPhotos} photos=${photos} ...${withheld} />` : html`<${Photos} photos=${photos} />`)}
  ${video && html`<${Video} key=${video.id} video=${video} />`}
`;
