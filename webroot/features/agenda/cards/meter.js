import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { isFull, placesOf } from '../words.js';

/** How full it is: '19/25' as a bar and in words, live. */
export function Meter({ gathering }) {
  const { capacity, taken } = gathering;
  if (gathering.signing === 'none') return html`<p class="meta">${t('agenda.places.free')}</p>`;
  if (capacity === null) return html`<p class="meta places">${placesOf(gathering)}</p>`;
  const share = Math.min(100, Math.round((taken / capacity) * 100));
  return html`
    <div class=${isFull(gathering) ? 'places is-full' : 'places'}>
      <div class="meter" role="meter" aria-label=${t('agenda.places.label')} aria-valuemin="0" aria-valuemax=${capacity} aria-valuenow=${taken}
        aria-valuetext=${t('agenda.places.taken', { taken, capacity })}>
        <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width=${share} height="8" /></svg>
      </div>
      <p class="meta"><span><strong class="count" key=${taken}>${taken}/${capacity}</strong></span><span>${placesOf(gathering)}</span></p>
    </div>
  `;
}
