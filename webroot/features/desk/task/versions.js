import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Time } from '../../../core/ui/cards/time.js';
import { Icon } from '../../../core/ui/icon.js';
import { later } from '../../../core/ui/later.js';
import { inParts } from './difference.js';

const Pictures = later(() => import('../../../core/photos/pictures.js'), 'Pictures', html`<div class="photos" />`);

/**
 * What was written, each time that it was other words: those that managers were told of or decided on, those that I began to
 * read, and those that are there now. `kind`: of the task; `read`: the content as it was when I came.
 */
export function Versions({ slug, kind, content, read, gone, versions }) {
  const now = gone ? versions.find(({ edition }) => edition === content.edition) : content;
  const before = [...versions, read].filter((one, at, all) => one && one.edition !== now?.edition && all.findIndex(({ edition }) => edition === one.edition) === at);
  const shown = now ? [...before, now] : before;
  const labelOf = (one) => (one === content ? 'now' : one === read ? 'read' : toldAs(kind, one === versions.at(-1)));
  const isPlain = shown.length === 1 && now === content;
  return html`
    ${shown.length > 1 && html`
      <p class="desk-edited" role="status" key=${now?.edition}><${Icon} name="pencil" /> <span>${t(gone ? 'desk.versions.gone' : 'desk.versions.edited')}</span></p>
    `}
    <div class="desk-versions">
      ${shown.map((one, at) => html`
        <${Version} key=${one.edition} version=${one} label=${!isPlain && t(`desk.versions.${labelOf(one)}`)} beside=${shown.at(at === shown.length - 1 ? -2 : -1)}
          moderated=${(one !== content || content.moderation) && { hood: slug, contentType: content?.contentType, about: content?.id }} />
      `)}
    </div>
  `;
}

/** Before a decision was appealed, it was taken. */
const toldAs = (kind, isLast) => (kind === 'report' ? 'report' : kind === 'appeal' && isLast ? 'decision' : 'came');

function Version({ version: { title, text, photos, at }, label, beside, moderated }) {
  return html`
    <section class="stack-small">
      ${label && html`<h3 class="desk-version">${label} ${at && html`<span class="meta"><${Time} at=${at} /></span>`}</h3>`}
      <blockquote class="desk-words">
        ${title && html`<strong><${Marked} words=${title} beside=${beside?.title} /></strong>`}
        ${text && html`<p><${Marked} words=${text} beside=${beside?.text} /></p>`}
        ${!title && !text && html`<p class="meta">${t('editing.nothing')}</p>`}
      </blockquote>
      ${photos.length > 0 && html`<${Pictures} photos=${photos} moderated=${moderated} />`}
    </section>
  `;
}

/** What isn't in the words beside these stands out. */
function Marked({ words, beside }) {
  if (beside === undefined || beside === words) return html`<span>${words}</span>`;
  const [start, other, end] = inParts(words, beside);
  return html`<span>${start}</span><mark>${other}</mark><span>${end}</span>`;
}
