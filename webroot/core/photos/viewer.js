import './icons.js';
import { useRef, useState } from 'preact/hooks';
import { html } from '../html.js';
import { t } from '../i18n.js';
import { useModal } from '../ui/dialog.js';
import { Icon } from '../ui/icon.js';
import { fileOf, filesOf } from './files.js';

const swipe = 48; // pixels that a finger goes at least

/** Photos as large as the screen, one after another: by a swipe, with buttons, with arrows, and away with Escape. */
export function Viewer({ photos, start, onClose }) {
  const [at, setAt] = useState(start);
  const dialog = useRef(null);
  useModal(dialog);
  const photo = photos[at];
  const step = (by) => setAt((now) => Math.min(photos.length - 1, Math.max(0, now + by)));
  const onKeyDown = ({ key }) => {
    if (key === 'ArrowLeft') step(-1);
    if (key === 'ArrowRight') step(1);
  };
  const finger = useRef(null);
  /** With a second finger it is to see more. */
  const onPointerDown = (event) => (finger.current = event.isPrimary && event.pointerType === 'touch' ? event : null);
  const onPointerUp = (event) => {
    step(swiped(finger.current, event));
    finger.current = null;
  };
  const cancel = (event) => {
    event.preventDefault();
    onClose();
  };
  return html`
    <dialog ref=${dialog} class="viewer" aria-label=${t('photos.label')} onCancel=${cancel} onKeyDown=${onKeyDown}
      onPointerDown=${onPointerDown} onPointerUp=${onPointerUp}>
      <figure>
        <img key=${photo.id} src=${fileOf(photo, 2000)} srcset=${filesOf(photo)} sizes="100vw" width=${photo.width} height=${photo.height}
          alt=${photo.alt || t('photos.nr', { at: at + 1 })} />
        ${photo.alt && html`<figcaption aria-hidden="true">${photo.alt}</figcaption>`}
      </figure>
      <div class="viewer-bar">
        ${photos.length > 1 && html`
          <button type="button" class="button round" aria-label=${t('photos.before')} disabled=${at === 0} onClick=${() => step(-1)}>
            <${Icon} name="arrow-left" />
          </button>
          <p role="status">${t('photos.of', { at: at + 1, n: photos.length })}</p>
          <button type="button" class="button round" aria-label=${t('photos.after')} disabled=${at === photos.length - 1} onClick=${() => step(1)}>
            <${Icon} name="arrow-right" />
          </button>
        `}
        <button type="button" class="button round" aria-label=${t('close')} data-focus onClick=${onClose}><${Icon} name="x" /></button>
      </div>
    </dialog>
  `;
}

/** So many photos on a finger went that was put down there. In what is seen larger it looks around. */
function swiped(from, to) {
  if (!from || visualViewport.scale > 1) return 0;
  const across = to.clientX - from.clientX;
  const isSwipe = Math.abs(across) >= swipe && Math.abs(across) > 2 * Math.abs(to.clientY - from.clientY);
  return isSwipe ? -Math.sign(across) : 0;
}
