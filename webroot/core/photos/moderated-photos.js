import { useEffect, useState } from 'preact/hooks';
import { fetchFile } from '../download.js';
import { html } from '../html.js';
import { t } from '../i18n.js';
import { wordsFor } from '../ui/states.js';
import { Viewer } from './viewer.js';

/** Photos of what was taken away: their address opens them for nobody, so they are fetched as who may see them still. */
export function ModeratedPhotos({ photos, hood, contentType, about }) {
  const [urls, setUrls] = useState({}); // by the id of the photo
  const [open, setOpen] = useState(null);
  const keep = (id, url) => setUrls((before) => ({ ...before, [id]: url }));
  const fetched = photos.filter(({ id }) => urls[id]).map((photo) => ({ ...photo, url: urls[photo.id] }));
  return html`
    <div class=${`photos photos-${Math.min(photos.length, 4)} photos-moderated`}>
      ${photos.map((photo, at) => html`
        <${Photo} key=${photo.id} photo=${photo} alt=${photo.alt || t('photos.nr', { at: at + 1 })} path=${`/hoods/${hood}/moderated/${contentType}/${about}`}
          url=${urls[photo.id]} onUrl=${keep} onOpen=${() => setOpen(fetched.findIndex(({ id }) => id === photo.id))} />
      `)}
    </div>
    ${open !== null && html`<${Viewer} photos=${fetched} start=${open} onClose=${() => setOpen(null)} />`}
  `;
}

function Photo({ photo: { id, name, width, height }, alt, path, url, onUrl, onOpen }) {
  const [error, setError] = useState(null);
  const [tries, setTries] = useState(1);
  useEffect(() => {
    let made = null;
    let isGone = false;
    setError(null);
    fetchFile(`${path}/${name}-1000.jpg`).then(
      (picture) => !isGone && onUrl(id, (made = URL.createObjectURL(picture))),
      (problem) => !isGone && setError(problem),
    );
    return () => {
      isGone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [path, name, tries]);
  if (error) {
    return html`
      <div class="photo photo-missing" role="alert">
        <p>${wordsFor(error)}</p>
        <button type="button" class="button" onClick=${() => setTries(tries + 1)}>${t('retry')}</button>
      </div>
    `;
  }
  if (!url) return html`<span class="photo" />`;
  return html`
    <button type="button" class="photo" aria-label=${t('photos.open', { alt })} onClick=${onOpen}>
      <img src=${url} width=${width} height=${height} alt="" />
    </button>
  `;
}
