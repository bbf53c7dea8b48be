import './icons.js';
import { useEffect, useRef, useState } from 'preact/hooks';
import { api } from '../api.js';
import { html } from '../html.js';
import { t } from '../i18n.js';
import { Icon } from '../ui/icon.js';
import { whenDrawn } from '../ui/when-drawn.js';
import { Chosen, Coming } from './photo-rows.js';
import { uploadsOf } from './uploads.js';

const most = 8;

/**
 * Choosing photos, and saying what is on them. `photos`: those that are there, as the contract's Photo; `onPhotos` hears how
 * to make the new list of the old. `onComing` hears how many are still on their way, or stuck; it stands for the form, which may
 * show other questions meanwhile.
 */
export function PhotoField({ photos, error, onPhotos, onComing }) {
  const uploads = uploadsOf(onComing);
  const arriving = uploads.photos.value;
  const [said, setSaid] = useState('');
  const place = useRef(null);
  useEffect(() => uploads.show(), [uploads]);

  const there = (photo) => {
    onPhotos((now) => [...now, photo]);
    setSaid(t('photos.there'));
  };
  const choose = (event) => {
    const room = most - photos.length - arriving.length;
    const files = [...event.target.files];
    event.target.value = '';
    files.slice(0, room).forEach((file) => uploads.send(file, there));
    setSaid(files.length > room ? t('photos.most', { n: most }) : '');
  };
  const remove = (id) => {
    onPhotos((now) => now.filter((photo) => photo.id !== id));
    // One that goes with something already stays until that is changed.
    api.delete(`/photos/${id}`).catch(() => {});
    setSaid(t('photos.removed'));
    whenDrawn(() => place.current?.querySelector('input')?.focus());
  };
  const move = (id, by) => {
    onPhotos((now) => moved(now, id, by));
    const at = photos.findIndex((photo) => photo.id === id) + by;
    setSaid(t('photos.moved', { at: at + 1, n: photos.length }));
  };
  const describe = (id, alt) => onPhotos((now) => now.map((photo) => (photo.id === id ? { ...photo, alt } : photo)));
  const full = photos.length + arriving.length >= most;
  return html`
    <div class="photo-field" role="group" aria-label=${t('photos.label')} ref=${place}>
      ${(photos.length > 0 || arriving.length > 0) && html`
        <ol class="photo-rows plain-list">
          ${photos.map((photo, at) => html`
            <${Chosen} key=${photo.id} photo=${photo} at=${at} count=${photos.length}
              onAlt=${(alt) => describe(photo.id, alt)} onMove=${(by) => move(photo.id, by)} onRemove=${() => remove(photo.id)} />
          `)}
          ${arriving.map((one) => html`
            <${Coming} key=${one.key} photo=${one} onRetry=${() => uploads.retry(one.key)} onRemove=${() => uploads.drop(one.key)} />
          `)}
        </ol>
      `}
      ${error && html`<p class="field-error"><${Icon} name="circle-alert" /> ${error}</p>`}
      <p class=${said && full ? 'hint' : 'unseen'} role="status">${said}</p>
      ${!full && html`
        <div class="photo-adds">
          <${Add} icon="image" words=${t(photos.length ? 'photos.more' : 'photos.add')} multiple onFiles=${choose} />
          <${Add} icon="camera" words=${t('photos.take')} capture="environment" onFiles=${choose} />
        </div>
      `}
    </div>
  `;
}

function Add({ icon, words, onFiles, ...rest }) {
  return html`
    <label class=${`button small photo-add photo-add-${icon}`}>
      <${Icon} name=${icon} /> ${words}
      <input class="unseen" type="file" accept="image/*" onChange=${onFiles} ...${rest} />
    </label>
  `;
}

function moved(photos, id, by) {
  const at = photos.findIndex((photo) => photo.id === id);
  const others = photos.filter((photo) => photo.id !== id);
  return [...others.slice(0, at + by), photos[at], ...others.slice(at + by)];
}

/** As a request's body has them. */
export const photosOf = (photos) => photos.map(({ id, alt }) => ({ id, alt: alt.trim() }));

/** The same in words, as [label, words]. */
export const photosLine = (photos) => [t('photos.label'), photos.map(({ alt }, at) => `${at + 1}. ${alt}`).join('\n')];

/** Why what has these can't be sent yet: some are `coming`. */
export const notThere = (coming) => t(navigator.onLine ? 'photos.notThere' : 'photos.needNetwork', { n: coming });
