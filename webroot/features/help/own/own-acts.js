import { useState } from 'preact/hooks';
import { now } from '../../../core/clock.js';
import { html } from '../../../core/html.js';
import { fullDay, t } from '../../../core/i18n.js';
import { Confirm } from '../../../core/ui/confirm.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { Icon } from '../../../core/ui/icon.js';
import { later } from '../../../core/ui/later.js';
import { wordsFor } from '../../../core/ui/states.js';
import { changeHelpState } from '../help-api.js';

const EditRequest = later(() => import('./edit-request.js'), 'EditRequest', null);
const Helped = later(() => import('./helped.js'), 'Helped', null);

const soon = 4 * 24 * 3600 * 1000; // a request that ends within this time can be renewed here

/** What the asker can do with their request. */
export function OwnActs({ help, store }) {
  const [doing, setDoing] = useState(null);
  const stop = () => setDoing(null);
  const { request, expires } = help;
  const going = request.state === 'open' || request.state === 'agreed';
  const ending = request.state === 'expired' || (request.state === 'open' && expires && Date.parse(expires) - now.value < soon);
  const change = async (state) => {
    stop();
    try {
      store.changed(await changeHelpState(store.hood, request.id, state));
      toast(t(`help.changed.${state}`));
    } catch (error) {
      toast(wordsFor(error));
    }
  };
  return html`
    ${ending && html`
      <div class="help-well">
        <strong>${request.state === 'expired' ? t('help.expiredText') : t('help.expires', { date: fullDay(new Date(expires)) })}</strong>
        <button class="button leaf" onClick=${() => change('open')}>${t('help.renew')}</button>
      </div>
    `}
    ${going && html`
      <footer class="own-acts">
        ${(request.state === 'agreed' || request.urgent) && html`
          <button class="button leaf" onClick=${() => setDoing('helped')}><${Icon} name="heart-handshake" /> ${t('help.markHelped')}</button>
        `}
        ${request.state === 'open' && html`
          <button class="button quiet" onClick=${() => setDoing('edit')}><${Icon} name="pencil" /> ${t('post.edit')}</button>
        `}
        <button class="button quiet danger-text" onClick=${() => setDoing('withdraw')}><${Icon} name="x" /> ${t('help.withdraw')}</button>
      </footer>
    `}
    ${doing === 'withdraw' && html`
      <${Confirm} title=${t('help.withdrawTitle')} text=${t('help.withdrawText')} yes=${t('help.withdrawYes')} danger
        onYes=${() => change('withdrawn')} onNo=${stop} />
    `}
    ${doing === 'helped' && html`<${Helped} help=${help} store=${store} onClose=${stop} />`}
    ${doing === 'edit' && html`<${EditRequest} help=${help} store=${store} onClose=${stop} />`}
  `;
}
