import { html } from '../html.js';
import { Photos } from './gallery.js';
import { Video } from './video.js';
import { ModeratedPhotos } from './moderated-photos.js';

/** What a card shows beside its words: its photos, and a film that it links to. `moderated`: of what, when others don't see it. */
export const Pictures = ({ photos, video, moderated = null }) => html`
  ${photos.length > 0 && (moderated ? html`<${ModeratedPhotos} photos=${photos} ...${moderated} />` : html`<${Photos} photos=${photos} />`)}
  ${video && html`<${Video} key=${video.id} video=${video} />`}
`;
