import { extensions } from '../../../core/feature.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { useLive } from '../../../core/live/use-live.js';
import { me } from '../../../core/session.js';
import { RichText } from '../../../core/ui/cards/rich-text.js';
import { ModerationNotice } from '../../../core/ui/cards/moderation-notice.js';
import { Time } from '../../../core/ui/cards/time.js';
import { Gate } from '../../../core/ui/frame/gate-card.js';
import { useTitle } from '../../../core/ui/frame/use-title.js';
import { Icon } from '../../../core/ui/icon.js';
import { Notice } from '../../../core/ui/states.js';
import { Whole } from '../../../core/ui/whole.js';
import { Chips, Facts } from '../card.js';
import { Pending } from '../pending.js';
import { helpUrl, placeOf } from '../words.js';
import { OfferCard } from './offer-card.js';
import { OwnActs } from './own-acts.js';
import { OwnStore } from './own-store.js';
import { Stepper } from './stepper.js';

/** What somebody asked, and who wants to help. */
export function OwnPage({ slug, id }) {
  const store = useLive(() => new OwnStore(slug, id), [slug, id]);
  useTitle(store.value.value?.help.request.need ?? t('help.asked'));
  return html`
    <div class="reading stack">
      <a class="button quiet back" href=${`${helpUrl()}?tab=mine`}><${Icon} name="arrow-left" /> ${t('help.backToOwn')}</a>
      ${me.value === null ? html`<${Gate} reason="sign-in" />` : html`<${Whole} store=${store} missing=${html`<${NotThere} />`}>${(page) => html`<${Content} store=${store} page=${page} />`}<//>`}
    </div>
  `;
}

function Content({ store, page }) {
  const { help, offers } = page;
  if (help.moderation) return html`<${ModerationNotice} moderation=${help.moderation} about=${store.id} /><${Asked} help=${help} store=${store} />`;
  return html`
    <${Asked} help=${help} store=${store} />
    ${help.dispatch && extensions('course').map((Course) => html`<${Course} slug=${store.hood} dispatch=${help.dispatch} />`)}
    <${Pending} slug=${store.hood} request=${store.id} />
    <${Offers} help=${help} offers=${offers} store=${store} />
  `;
}

function Asked({ help, store }) {
  const { request, anonymous, onBehalf, thanks } = help;
  return html`
    <article class="card post help own-help">
      <header class="own-head">
        <${Chips} request=${request} />
        <span class="chip">${anonymous ? html`<${Icon} name="eye-off" /> ${t('help.anonymous')}` : html`<${Icon} name="user" /> ${t('help.byName')}`}</span>
        <span class="meta"><${Time} at=${request.asked} /></span>
      </header>
      <h1 class="post-title">${request.need}</h1>
      ${request.rich.length > 0 && html`<div class="prose"><${RichText} nodes=${request.rich} /></div>`}
      <${Facts} request=${request} place=${placeOf(request)} />
      ${onBehalf && html`<p class="help-fact"><${Icon} name="users" /> ${t('help.forWhom', { name: onBehalf.name })} · ${onBehalf.contact}</p>`}
      <${Stepper} request=${request} />
      ${thanks && html`<blockquote class="thanks"><${Icon} name="heart" /> ${thanks}</blockquote>`}
      ${!help.moderation && html`<${OwnActs} help=${help} store=${store} />`}
    </article>
  `;
}

function Offers({ help, offers, store }) {
  const { state, urgent } = help.request;
  const over = state === 'withdrawn' || state === 'expired';
  if (!offers.length) {
    if (over || state === 'helped' || urgent) return null;
    return html`<${Notice} icon="hand-helping" title=${t('help.waitTitle')} text=${t('help.waitText')} />`;
  }
  const active = offers.filter((offer) => offer.state === 'accepted' || offer.state === 'offered');
  const others = offers.filter((offer) => !active.includes(offer));
  return html`
    <section class="stack offers" aria-labelledby="offers">
      <h2 id="offers">
        ${t(state === 'helped' ? 'help.whoHelped' : 'help.whoHelps')}
        ${!over && state !== 'helped' && html` <span class="chip live-chip live-live"><span class="pulse" /> ${t('help.live')}</span>`}
      </h2>
      ${[...active, ...others].map((offer) => html`<${OfferCard} key=${offer.id} help=${help} offer=${offer} store=${store} />`)}
    </section>
  `;
}

const NotThere = () => html`
  <${Notice} page icon="info" title=${t('help.notThere')} text=${t('help.notYours')}>
    <a class="button primary" href=${helpUrl()}>${t('help.back')}</a>
  <//>
`;
