import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Avatar, Mark } from '../../../core/ui/avatar.js';
import { RichText, isLonger } from '../../../core/ui/cards/rich-text.js';
import { Time } from '../../../core/ui/cards/time.js';
import { Icon } from '../../../core/ui/icon.js';
import { later } from '../../../core/ui/later.js';
import { postUrl } from '../acts.js';
import { CardActions } from '../card-actions.js';
import { kinds } from '../kinds.js';

const longText = 600;
const Pictures = later(() => import('../../../core/photos/pictures.js'), 'Pictures', html`<div class="photos" />`);

/** A post on the square, or in full on a page of its own. `store`: {react, edited, removed}. */
export function Card({ post, mine, store, full = false }) {
  const Heading = full ? 'h1' : 'h2';
  const isLong = !full && isLonger(post.rich, longText);
  return html`
    <article class=${`card post post-${post.kind}`} id=${`post-${post.id}`} tabindex="-1" aria-label=${t('post.by', { name: post.author.name })}>
      <${Head} post=${post} />
      ${post.title && html`<${Heading} class="post-title">${full ? post.title : html`<a href=${postUrl(post.id)}>${post.title}</a>`}<//>`}
      ${post.rich.length > 0 && html`<div class=${isLong ? 'prose post-text is-long' : 'prose post-text'}><${RichText} nodes=${post.rich} /></div>`}
      ${isLong && html`<a class="more-link" href=${postUrl(post.id)}>${t('post.readOn')} <${Icon} name="chevron-right" /></a>`}
      ${(post.photos.length > 0 || post.video) && html`<${Pictures} photos=${post.photos} video=${post.video} moderated=${post.moderation && { hood: post.hood, contentType: 'post', about: post.id }} />`}
      ${!post.moderation && html`<${CardActions} post=${post} mine=${mine} store=${store} full=${full} />`}
    </article>
  `;
}

function Head({ post }) {
  const place = placeOf(post);
  return html`
    <header class="post-head">
      <${Avatar} person=${post.author} />
      <div class="post-who">
        <strong translate=${false}>${post.author.name}</strong><${Mark} person=${post.author} />
        ${post.onBehalf && html`<span class="behalf">${t('post.behalf', { name: post.onBehalf })}</span>`}
        <p class="meta">
          ${place && html`<span translate=${!post.place.street}>${place}</span>`}
          <a class="meta-link" href=${postUrl(post.id)}><${Time} at=${post.placed} /></a>
          ${post.edited && html`<span>${t('post.edited')}</span>`}
        </p>
      </div>
      <p class="chips">
        <span class=${`chip chip-${kinds[post.kind].colour}`}><${Icon} name=${kinds[post.kind].icon} /> ${t(`kind.${post.kind}`)}</span>
        ${post.audience === 'residents' && html`<span class="chip chip-outline"><${Icon} name="users" /> ${t('audience.badge')}</span>`}
      </p>
    </header>
  `;
}

const placeOf = ({ place }) => place && (place.street ?? t('post.somewhere'));
