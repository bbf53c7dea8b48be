import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Confirm } from '../../../core/ui/confirm.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { Icon } from '../../../core/ui/icon.js';
import { wordsFor } from '../../../core/ui/states.js';
import { decideOffer } from '../help-api.js';
import { Contact } from './contact.js';
import { Messages } from './messages.js';

const icons = { offered: 'clock', accepted: 'heart-handshake', declined: 'info', withdrawn: 'info' };

/** The reader's own offer, with what was said about it. */
export function MyOffer({ request, offer, store }) {
  const [asking, setAsking] = useState(false);
  const active = offer.state === 'offered' || offer.state === 'accepted';
  const helped = request.state === 'helped';
  const state = helped && offer.state === 'accepted' ? 'helped' : offer.state;
  const withdraw = async () => {
    setAsking(false);
    try {
      await decideOffer(request.hood, request.id, offer.id, 'withdrawn');
      store.load();
      toast(t('help.offer.withdrawnToast'));
    } catch (error) {
      toast(wordsFor(error));
    }
  };
  return html`
    <section class="card stack my-offer" aria-label=${t('help.offer.mine')}>
      <div class="offer-state" role="status">
        <span class="badge badge-leaf"><${Icon} name=${icons[offer.state]} /></span>
        <div>
          <h2>${t(`help.myOffer.${state}.title`)}</h2>
          <p>${t(`help.myOffer.${state}.text`)}</p>
        </div>
      </div>
      ${offer.asker && html`<${Contact} title=${t('help.whoAsked')} name=${offer.asker.name} contact=${offer.asker.contact} />`}
      ${offer.thanks && html`<blockquote class="thanks"><${Icon} name="heart" /> ${offer.thanks}</blockquote>`}
      <${Messages} hood=${request.hood} offer=${offer} other=${offer.asker?.name ?? request.asker?.name ?? null} mine="helper"
        open=${active && !helped} onWrote=${(message) => store.wrote(message)} />
      ${active && !helped && html`
        <button class="button quiet offer-withdraw" onClick=${() => setAsking(true)}>${t('help.offer.withdraw')}</button>
      `}
      ${asking && html`
        <${Confirm} title=${t('help.offer.withdrawTitle')} text=${t('help.offer.withdrawText')} yes=${t('help.offer.withdrawYes')} danger
          onYes=${withdraw} onNo=${() => setAsking(false)} />
      `}
    </section>
  `;
}
