import { useEffect } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { me } from '../../../core/session.js';
import { residency } from '../../../core/store.js';
import { More } from '../../../core/ui/cards/more.js';
import { Time } from '../../../core/ui/cards/time.js';
import { Gate } from '../../../core/ui/frame/gate-card.js';
import { missing } from '../../../core/ui/frame/gate.js';
import { Icon } from '../../../core/ui/icon.js';
import { Failure, Notice, Skeleton } from '../../../core/ui/states.js';
import { categories } from '../categories.js';
import { isAnswerDue, ownOffers, ownRequests } from '../own/own.js';
import { askUrl, helpUrl, offersOf, ownUrl } from '../words.js';

export const MyRequests = () => html`
  <${Own} list=${ownRequests.value} draw=${requestLine} empty=${html`
    <${Notice} icon="hand-heart" title=${t('help.mineEmptyTitle')} text=${t('help.mineEmptyText')}>
      <a class="button leaf" href=${askUrl()}>${t('help.ask.open')}</a>
    <//>
  `} />
`;

export const MyOffers = () => html`
  <${Own} list=${ownOffers.value} draw=${offerLine} empty=${html`
    <${Notice} icon="hand-helping" title=${t('help.offersEmptyTitle')} text=${t('help.offersEmptyText')}>
      <a class="button" href=${helpUrl()}>${t('help.look')}</a>
    <//>
  `} />
`;

function Own({ list, draw, empty }) {
  useEffect(() => {
    if (list && !list.value.value) list.load();
  }, [list]);
  if (me.value === undefined) return html`<${Skeleton} />`;
  if (!me.value || !residency.value) return html`<${Gate} reason=${missing()} />`;
  if (list?.status.value === 'failed') return html`<${Failure} error=${list.error} retry=${() => list.load()} />`;
  const page = list?.value.value;
  if (!page) return html`<${Skeleton} />`;
  if (!page.items.length) return empty;
  return html`
    <ul class="plain-list stack-small">${page.items.map(draw)}</ul>
    <${More} next=${page.next} onMore=${() => list.more()} />
  `;
}

const requestLine = ({ request, onBehalf, moderation }) => html`
  <${Line} key=${request.id} url=${ownUrl(request.id)} icon=${categories[request.category]} title=${request.need} at=${request.asked}
    chip=${chipOf(request, moderation)} due=${!moderation && isAnswerDue(request)}
    words=${onBehalf && t('help.forWhom', { name: onBehalf.name })} />
`;

function chipOf(request, moderation) {
  if (moderation) return t(`moderation.${moderation}.chip`);
  return isAnswerDue(request) ? offersOf(request) : t(`help.state.${request.state}`);
}

const offerLine = (offer) => html`
  <${Line} key=${offer.id} url=${offer.need && helpUrl(offer.request)} icon="hand-helping" title=${offer.need || t('help.away')} at=${offer.offered}
    chip=${offer.need && t(`help.offer.${offer.state}`)} due=${offer.state === 'accepted' && offer.requestState !== 'helped'} />
`;

/** Without `url` there is nothing to read about it. */
const Line = ({ url, icon, title, words, at, chip, due }) => html`
  <li>
    <${url ? 'a' : 'div'} class="card help-line" href=${url || undefined}>
      <span class="badge badge-leaf"><${Icon} name=${icon} /></span>
      <span class="grow">
        <strong>${title}</strong>
        <span class="meta"><span><${Time} at=${at} /></span>${words && html`<span>${words}</span>`}</span>
      </span>
      ${chip && html`<span class=${due ? 'chip chip-leaf' : 'chip'}>${chip}</span>`}
      ${url && html`<${Icon} name="chevron-right" />`}
    <//>
  </li>
`;
