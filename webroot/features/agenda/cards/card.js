import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Avatar, Mark } from '../../../core/ui/avatar.js';
import { RichText, isLonger } from '../../../core/ui/cards/rich-text.js';
import { Time } from '../../../core/ui/cards/time.js';
import { Icon } from '../../../core/ui/icon.js';
import { later } from '../../../core/ui/later.js';
import { hours } from '../dates.js';
import { kinds } from '../kinds.js';
import { agendaUrl, isFull, isOpen, whereOf } from '../words.js';
import { Leaf } from './leaf.js';
import { Meter } from './meter.js';

const longText = 300;

/** A gathering on the square. `own`: the reader's sign-up, if any. */
export function GatheringCard({ gathering, own }) {
  const { id, title, rich, planned, edited } = gathering;
  const url = agendaUrl(id);
  const isLong = isLonger(rich, longText);
  return html`
    <article class="card post gathering" id=${`gathering-${id}`} tabindex="-1" aria-label=${t('agenda.cardLabel', { title })}>
      <header class="post-head">
        <${By} gathering=${gathering}>
          <a class="meta-link" href=${url}><${Time} at=${planned} /></a>
          ${edited && html`<span>${t('post.edited')}</span>`}
        <//>
        <${Chips} gathering=${gathering} />
      </header>
      <h2 class="post-title"><a href=${url}>${title}</a></h2>
      ${rich.length > 0 && html`<div class=${isLong ? 'prose post-text is-long' : 'prose post-text'}><${RichText} nodes=${rich} /></div>`}
      <${Pictures} gathering=${gathering} />
      <${When} gathering=${gathering}><${Act} gathering=${gathering} own=${own} /><//>
    </article>
  `;
}

/** Who organises it, with what children say of when. */
export function By({ gathering, children }) {
  const { organiser, source } = gathering;
  return html`
    ${organiser ? html`<${Avatar} person=${organiser} />` : html`<span class="avatar avatar-1"><${Icon} name="calendar-days" /></span>`}
    <div class="post-who">
      <strong translate=${!(organiser ?? source)}>${(organiser ?? source)?.name ?? t('agenda.someone')}</strong><${Mark} person=${organiser} />
      <p class="meta">${children}</p>
    </div>
  `;
}

const Gallery = later(() => import('../../../core/photos/pictures.js'), 'Pictures', html`<div class="photos" />`);

/** What it looks like there. */
export const Pictures = ({ gathering: { id, hood, photos, moderation } }) =>
  photos.length > 0 && html`<${Gallery} photos=${photos} moderated=${moderation && { hood, contentType: 'gathering', about: id }} />`;

export const Chips = ({ gathering }) => html`
  <p class="chips">
    <span class="chip chip-sun"><${Icon} name=${kinds[gathering.kind]} /> ${t(`agenda.kind.${gathering.kind}`)}</span>
    ${gathering.state === 'cancelled' && html`<span class="chip chip-brick"><${Icon} name="calendar-x" /> ${t('agenda.cancelled')}</span>`}
    ${gathering.audience === 'residents' && html`<span class="chip chip-outline"><${Icon} name="users" /> ${t('audience.badge')}</span>`}
  </p>
`;

/** When, where and how full; children: what one can do. */
export const When = ({ gathering, children }) => html`
  <div class="gathering-when">
    <${Leaf} at=${gathering.starts} />
    <div class="grow">
      <strong>${hours(gathering)} · ${whereOf(gathering)}</strong>
      <${Meter} gathering=${gathering} />
    </div>
    ${children}
  </div>
`;

function Act({ gathering, own }) {
  const url = `${agendaUrl(gathering.id)}#sign-up`;
  if (hasPlace(own)) return html`<a class="button" href=${url}><${OwnState} own=${own} /></a>`;
  if (!isOpen(gathering)) return null;
  return html`<a class="button primary" href=${url}>${t(isFull(gathering) ? 'agenda.signUp.wait' : 'agenda.signUp.open')}</a>`;
}

export const hasPlace = (own) => own?.state === 'placed' || own?.state === 'waiting';

export const OwnState = ({ own }) => html`
  <${Icon} name=${own.state === 'placed' ? 'calendar-check' : 'hourglass'} /> ${t(`agenda.own.${own.state}`)}
`;
