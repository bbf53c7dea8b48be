import { takeFirst } from '../../../core/first.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { useLive } from '../../../core/live/use-live.js';
import { me } from '../../../core/session.js';
import { isManager } from '../../../core/store.js';
import { signInUrl } from '../../../core/ui/frame/gate.js';
import { KeptWords } from '../../../core/ui/forms/kept-words.js';
import { useTitle } from '../../../core/ui/frame/use-title.js';
import { Icon } from '../../../core/ui/icon.js';
import { Notice } from '../../../core/ui/states.js';
import { Whole } from '../../../core/ui/whole.js';
import { Face, HelpMenu, stateOf } from '../card.js';
import { isOwn } from '../own/own.js';
import { Pending } from '../pending.js';
import { helpUrl, ownUrl } from '../words.js';
import { AskerLookup } from './asker-lookup.js';
import { messageDraft } from './messages.js';
import { MyOffer } from './my-offer.js';
import { offerDraft, OfferForm } from './offer-form.js';
import { RequestStore } from './request-store.js';

/** A request as neighbours see it, and what they can do for it. */
export function RequestPage({ slug, id }) {
  const store = useLive(() => new RequestStore(slug, id), [slug, id], () => takeFirst(slug, ({ request }) => request?.id === id));
  useTitle(store.value.value?.request.need ?? t('help.asked'));
  return html`
    <div class="reading stack">
      <a class="button quiet back" href=${helpUrl()}><${Icon} name="arrow-left" /> ${t('help.back')}</a>
      <${Whole} store=${store} missing=${html`<${NotThere} store=${store} />`}>${(page) => html`<${Content} store=${store} page=${page} />`}<//>
    </div>
  `;
}

function Content({ store, page }) {
  if (page.gone || page.request.state === 'withdrawn') return html`<${NotThere} store=${store} gone />`;
  const { request, myOffer } = page;
  const active = myOffer && (myOffer.state === 'offered' || myOffer.state === 'accepted');
  return html`
    <article class="card post help">
      <${Face} request=${request} />
      ${request.state === 'helped'
        ? html`<div class="help-well"><strong><${Icon} name="heart-handshake" /> ${t(request.helpers > 1 ? 'help.helpedMany' : 'help.helpedTwo')}</strong></div>`
        : html`<div class="help-well"><strong>${stateOf(request)}</strong>${isOwn(request) && html`<a class="button leaf" href=${ownUrl(request.id)}>${t('help.toOwn')}</a>`}</div>`}
      ${!isOwn(request) && html`<footer class="card-more"><${HelpMenu} request=${request} /></footer>`}
      ${isManager.value && !request.asker && !isOwn(request) && html`<${AskerLookup} request=${request} />`}
    </article>
    ${myOffer && html`<${MyOffer} request=${request} offer=${myOffer} store=${store} />`}
    <${Pending} slug=${request.hood} request=${request.id} />
    ${!active && !isOwn(request) && request.state === 'open' && html`<${OfferForm} request=${request} store=${store} />`}
  `;
}

const NotThere = ({ store: { hood: slug, id, value }, gone = false }) => html`
  <${Notice} page icon="info" title=${t(gone ? 'help.gone' : 'help.notThere')} text=${t(gone ? 'help.goneText' : 'help.notThereText')}>
    <a class="button primary" href=${helpUrl()}>${t('help.back')}</a>
    ${!gone && !me.value && html`<a class="button" href=${signInUrl()}>${t('signIn.open')}</a>`}
  <//>
  <${Pending} slug=${slug} request=${id} />
  <${KeptWords} name=${offerDraft(slug, id)} />
  ${value.value?.myOffer && html`<${KeptWords} name=${messageDraft(slug, value.value.myOffer.id)} />`}
`;
