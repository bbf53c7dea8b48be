import './icons.js';
import { useState } from 'preact/hooks';
import { html } from '../html.js';
import { t } from '../i18n.js';
import { Icon } from '../ui/icon.js';

const sites = {
  youtube: { name: 'YouTube', page: (id) => `https://www.youtube-nocookie.com/embed/${id}?autoplay=1&rel=0` },
  vimeo: { name: 'Vimeo', page: (id) => `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1` },
};

/** A film elsewhere, {site, id}. Until it is played, nothing of it is asked there. */
export function Video({ video }) {
  const [playing, setPlaying] = useState(false);
  const { name, page } = sites[video.site];
  if (playing) {
    return html`
      <iframe class="video" src=${page(video.id)} title=${t('video.title', { site: name })} data-focus
        allow="autoplay; fullscreen; picture-in-picture; encrypted-media" referrerpolicy="strict-origin-when-cross-origin" />
    `;
  }
  return html`
    <button type="button" class="video" onClick=${() => setPlaying(true)}>
      <span class="video-play"><${Icon} name="play" /></span>
      <strong>${t('video.play')}</strong>
      <span>${t('video.note', { site: name })}</span>
    </button>
  `;
}
