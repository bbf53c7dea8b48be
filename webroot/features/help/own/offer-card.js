import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Avatar, Mark } from '../../../core/ui/avatar.js';
import { Time } from '../../../core/ui/cards/time.js';
import { Confirm } from '../../../core/ui/confirm.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { Icon } from '../../../core/ui/icon.js';
import { wordsFor } from '../../../core/ui/states.js';
import { decideOffer } from '../help-api.js';
import { Contact } from '../request/contact.js';
import { Messages } from '../request/messages.js';

/** An offer as the asker sees it, and the asker's yes or no. */
export function OfferCard({ help, offer, store }) {
  const [doing, setDoing] = useState(null);
  const stop = () => setDoing(null);
  const { request } = help;
  const { helper, state } = offer;
  const going = request.state === 'open' || request.state === 'agreed';
  const talked = offer.messages.length > 1;
  const decide = async (decision) => {
    stop();
    try {
      await decideOffer(store.hood, request.id, offer.id, decision);
      toast(t(`help.decided.${decision}`, { name: firstName(helper) }));
      store.load();
    } catch (error) {
      toast(wordsFor(error));
    }
  };
  const over = state === 'declined' || state === 'withdrawn';
  return html`
    <article class=${over ? 'card post offer offer-over' : 'card post offer'} id=${`offer-${offer.id}`} aria-label=${t('help.offerOf', { name: helper.name })}>
      <${Head} offer=${offer} />
      ${state === 'accepted' && helper.contact && html`<${Contact} title=${t('help.reach')} name=${helper.name} contact=${helper.contact} />`}
      ${!over && html`
        <${Messages} hood=${store.hood} offer=${offer} other=${firstName(helper)} mine="asker"
          open=${going && (doing === 'write' || talked || state === 'accepted')} onWrote=${(message) => store.wrote(message)} />
      `}
      ${state === 'offered' && going && html`
        <div class="offer-acts">
          <button class="button leaf" onClick=${() => setDoing('accept')}><${Icon} name="check" /> ${t('help.accept')}</button>
          ${!talked && doing !== 'write' && html`<button class="button" onClick=${() => setDoing('write')}>${t('help.write')}</button>`}
          <button class="button quiet" onClick=${() => setDoing('decline')}>${t('help.decline')}</button>
        </div>
        ${help.anonymous && html`<p class="hint">${t('help.onlyThen', { name: firstName(helper) })}</p>`}
      `}
      ${(doing === 'accept' || doing === 'decline') && html`
        <${Confirm} title=${t(`help.${doing}Title`, { name: firstName(helper) })} text=${t(`help.${doing}Text`, { name: firstName(helper) })}
          yes=${t(`help.${doing}Yes`)} onYes=${() => decide(doing === 'accept' ? 'accepted' : 'declined')} onNo=${stop} />
      `}
    </article>
  `;
}

const firstName = ({ name }) => name.split(' ')[0];

function Head({ offer }) {
  const { helper, state } = offer;
  return html`
    <header class="post-head">
      <${Avatar} person=${helper} />
      <div class="post-who">
        <h3><span translate=${false}>${helper.name}</span><${Mark} person=${helper} /></h3>
        <p class="meta">
          <span>${t('help.since', { year: new Date(helper.since).getFullYear() })}</span>
          ${helper.helped > 0 && html`<span>${t('help.helpedTimes', { n: helper.helped })}</span>`}
          ${helper.verified && html`<span>${t('help.verified')}</span>`}
        </p>
      </div>
      <p class="chips">
        ${state !== 'offered' && html`<span class=${state === 'accepted' ? 'chip chip-leaf' : 'chip'}>${t(`help.offerState.${state}`)}</span>`}
        ${state === 'offered' && html`<span class="meta"><${Time} at=${offer.offered} /></span>`}
      </p>
    </header>
  `;
}
