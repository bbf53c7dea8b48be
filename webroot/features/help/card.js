import '../../core/ui/more-icons.js';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { Avatar, Mark } from '../../core/ui/avatar.js';
import { ReportMenu } from '../../core/ui/cards/report-menu.js';
import { RichText, isLonger } from '../../core/ui/cards/rich-text.js';
import { Time } from '../../core/ui/cards/time.js';
import { Icon } from '../../core/ui/icon.js';
import { categories } from './categories.js';
import { isOwn } from './own/own.js';
import { helpUrl, ownUrl, placeOf } from './words.js';

const longText = 300;

/** A request on the square or in a list. */
export function HelpCard({ request }) {
  if (request.state === 'helped') return html`<${HelpedLine} request=${request} />`;
  const isLong = isLonger(request.rich, longText);
  const url = isOwn(request) ? ownUrl(request.id) : helpUrl(request.id);
  return html`
    <article class="card post help" id=${`help-${request.id}`} tabindex="-1" aria-label=${t('help.cardLabel', { need: request.need })}>
      <${Face} request=${request} url=${url} isLong=${isLong} />
      <${Well} request=${request} url=${url} />
    </article>
  `;
}

/** What everybody sees of what is asked. `url`: its page, where that is another. */
export function Face({ request, url = null, isLong = false }) {
  const Heading = url ? 'h2' : 'h1';
  return html`
    <header class="post-head">
      ${request.asker ? html`<${Avatar} person=${request.asker} />` : html`<span class="avatar avatar-3"><${Icon} name="eye-off" /></span>`}
      <div class="post-who">
        <strong translate=${!request.asker}>${request.asker?.name ?? t('help.aNeighbour')}</strong><${Mark} person=${request.asker} />
        <p class="meta">
          ${placeOf(request) && html`<span>${placeOf(request)}</span>`}
          ${request.asked && (url ? html`<a class="meta-link" href=${url}><${Time} at=${request.asked} /></a>` : html`<span><${Time} at=${request.asked} /></span>`)}
          ${request.edited && html`<span>${t('post.edited')}</span>`}
        </p>
      </div>
      <${Chips} request=${request} />
    </header>
    <${Heading} class="post-title">${url ? html`<a href=${url}>${request.need}</a>` : request.need}<//>
    ${request.rich.length > 0 && html`<div class=${isLong ? 'prose post-text is-long' : 'prose post-text'}><${RichText} nodes=${request.rich} /></div>`}
    <${Facts} request=${request} />
  `;
}

export const Chips = ({ request }) => html`
  <p class="chips">
    ${request.urgent && html`<span class="chip chip-urgent"><${Icon} name="siren" /> ${t('help.urgent')}</span>`}
    <span class="chip chip-leaf"><${Icon} name="hand-heart" /> ${t('help.asked')}</span>
  </p>
`;

/** `place`: where, unless that stands in the head. */
export const Facts = ({ request, place = null }) => html`
  <ul class="plain-list help-facts">
    <li><${Icon} name=${categories[request.category]} /> ${t(`help.category.${request.category}`)}</li>
    ${request.moment && html`<li><${Icon} name="clock" /> ${request.moment}</li>`}
    ${place && html`<li><${Icon} name="map-pin" /> ${place}</li>`}
    ${request.audience === 'residents' && html`<li><${Icon} name="users" /> ${t('audience.badge')}</li>`}
  </ul>
`;

/** How it stands, and what one can do. */
function Well({ request, url }) {
  const own = isOwn(request);
  return html`
    <div class="help-well">
      <strong>${stateOf(request)}</strong>
      ${own && html`<a class="button leaf" href=${url}>${t('help.toOwn')}</a>`}
      ${!own && request.state === 'open' && html`<a class="button leaf" href=${`${url}#offer`}><${Icon} name="hand-heart" /> ${t('help.canHelp')}</a>`}
      ${!own && html`<${HelpMenu} request=${request} />`}
    </div>
  `;
}

export const HelpMenu = ({ request }) => html`<${ReportMenu} hood=${request.hood} contentType="help" about=${request.id} title=${request.need} />`;

export function stateOf({ state, offers }) {
  if (state === 'open') return offers ? t('help.offered', { n: offers }) : t('help.nobodyYet');
  return t(`help.state.${state}`);
}

const HelpedLine = ({ request }) => html`
  <article class="card post help-done" id=${`help-${request.id}`} tabindex="-1">
    <span class="badge badge-leaf"><${Icon} name="heart-handshake" /></span>
    <p><strong>${t(request.helpers > 1 ? 'help.helpedMany' : 'help.helpedTwo')}</strong> <span class="meta">${request.need}</span></p>
  </article>
`;
