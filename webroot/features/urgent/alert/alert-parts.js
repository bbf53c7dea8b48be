import '../../../core/ui/more-icons.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Elapsed } from '../../../core/ui/cards/seconds.js';
import { Icon } from '../../../core/ui/icon.js';

const pace = 80; // metres a minute, on foot

export function Head({ alert, children }) {
  return html`
    <div class="alert-head">
      <span class="chip alert-chip"><${Icon} name="siren" /> ${t('urgent.chip')}</span>
      <span class="grow" />
      ${children}
      <${Elapsed} since=${alert.alerted} />
    </div>
  `;
}

export const distanceOf = (metres) => (metres < 1000 ? `${metres} m` : `${(metres / 1000).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })} km`);
const walkOf = (metres) => t('urgent.walk', { n: Math.max(1, Math.round(metres / pace)) });

export function Where({ alert: { distance, area } }) {
  const near = area ? t('urgent.near', { area }) : '';
  return html`
    <div class="alert-where">
      <${Icon} name="map-pin" />
      <div class="grow">
        ${distance !== null && html`<strong class="alert-distance">${distanceOf(distance)} · ${walkOf(distance)}</strong>`}
        <p>${near} ${t('urgent.addressLater')}</p>
      </div>
    </div>
  `;
}

export const Who = ({ alert: { asked, going } }) => html`
  <p class="alert-who">
    <span class="alert-count" aria-hidden="true">${asked}</span>
    <span>
      <span class="unseen">${asked} </span>${t('urgent.asked', { n: asked })} · ${going ? t('urgent.going', { n: going }) : t('urgent.nobody')}
    </span>
  </p>
`;

/** Danger to life is for others than neighbours. */
export const Emergency = () => html`
  <p class="emergency">
    ${t('urgent.danger')} <a href="tel:112">${t('urgent.call')}</a>. ${t('urgent.noServices')}
  </p>
`;

export const DrillNote = ({ alert }) => alert.drill && html`<p class="drill-note"><strong>${t('urgent.drill')}</strong> ${t('urgent.drillNote')}</p>`;
