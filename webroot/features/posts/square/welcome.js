import { now } from '../../../core/clock.js';
import { extensions } from '../../../core/feature.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { me } from '../../../core/session.js';
import { Avatar } from '../../../core/ui/avatar.js';
import { openComposer } from '../../../core/ui/frame/composing.js';
import { missing } from '../../../core/ui/frame/gate.js';
import { Icon } from '../../../core/ui/icon.js';
import { later } from '../../../core/ui/later.js';
import { Street } from '../../../core/ui/street.js';

const Gate = later(() => import('../../../core/ui/frame/gate-card.js'), 'Gate', null);

const parts = [
  [6, 'night'],
  [12, 'morning'],
  [18, 'afternoon'],
  [24, 'evening'],
];

/** A greeting over the roofs of the street, and the shortest way to a first post. */
export function Welcome() {
  const firstName = me.value?.name.split(' ')[0];
  const greeting = t(`welcome.${partOfDay()}`);
  return html`
    <section class="card with-street welcome">
      <${Street} />
      <h1>${firstName ? t('welcome.named', { greeting, name: firstName }) : greeting}</h1>
      <p>${t('welcome.text')}</p>
      ${missing() === 'suspended'
        ? html`<${Gate} reason="suspended" />`
        : html`<button class="welcome-prompt" onClick=${() => openComposer()}>
            ${me.value && html`<${Avatar} person=${me.value} />`} <span>${t('welcome.prompt')}</span>
          </button>`}
      <p class="row wrap welcome-ways">
        ${extensions('ways').map(({ key, url, icon, colour }) => html`<a class=${`button quiet way-${colour}`} key=${key} href=${url()}><${Icon} name=${icon} /> ${t(key)}</a>`)}
      </p>
    </section>
  `;
}

function partOfDay() {
  const hour = new Date(now.value).getHours();
  return parts.find(([end]) => hour < end)[1];
}
