import { useEffect, useState } from 'preact/hooks';
import { fetchFile } from '../download.js';
import { html } from '../html.js';
import { t } from '../i18n.js';

/** Photos of what was taken away: their address opens them for nobody, so they are fetched as who may see them still. */
export const WithheldPhotos = ({ photos, hood, subject, about }) => html`
  <div class=${`photos photos-${Math.min(photos.length, 4)} photos-withheld`}>
    ${photos.map((photo, at) => html`
      <${Photo} key=${photo.id} photo=${photo} alt=${photo.alt || t('photos.nr', { at: at + 1 })} path=${`/hoods/${hood}/withheld/${subject}/${about}`} />
    `)}
  </div>
`;

function Photo({ photo, alt, path }) {
  const [url, setUrl] = useState(null);
  useEffect(() => {
    let shown = null;
    let isGone = false;
    fetchFile(`${path}/${photo.name}-1000.jpg`).then((picture) => {
      if (isGone) return;
      shown = URL.createObjectURL(picture);
      setUrl(shown);
    }, () => {});
    return () => {
      isGone = true;
      if (shown) URL.revokeObjectURL(shown);
    };
  }, [path, photo.id]);
  return html`<span class="photo">${url && html`<img src=${url} width=${photo.width} height=${photo.height} alt=${alt} />`}</span>`;
}
