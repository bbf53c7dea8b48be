import { useState } from 'preact/hooks';
import { html } from '../html.js';
import { t } from '../i18n.js';
import { fileOf, filesOf } from './files.js';
import { Viewer } from './viewer.js';

const mostShown = 4;

/** The photos of a card: their place is as high whatever they are, so nothing jumps. Tapped, one is shown large. */
export function Photos({ photos }) {
  const [open, setOpen] = useState(null);
  const shown = photos.slice(0, mostShown);
  const rest = photos.length - shown.length;
  const sizes = `(min-width: 40rem) ${shown.length > 1 ? '20rem' : '40rem'}, ${shown.length > 1 ? '50vw' : '100vw'}`;
  return html`
    <div class=${`photos photos-${shown.length}`}>
      ${shown.map((photo, at) => html`
        <button type="button" class="photo" key=${photo.id} onClick=${() => setOpen(at)}
          aria-label=${t('photos.open', { alt: photo.alt || t('photos.nr', { at: at + 1 }) })}>
          <img src=${fileOf(photo, 1000)} srcset=${filesOf(photo)} sizes=${sizes} width=${photo.width} height=${photo.height}
            alt="" loading="lazy" decoding="async" />
          ${rest > 0 && at === mostShown - 1 && html`<span class="photo-rest">+${rest}</span>`}
        </button>
      `)}
    </div>
    ${open !== null && html`<${Viewer} photos=${photos} start=${open} onClose=${() => setOpen(null)} />`}
  `;
}
