import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { go } from '../../../core/router.js';
import { base } from '../../../core/store.js';
import { Dialog } from '../../../core/ui/dialog.js';
import { Field } from '../../../core/ui/forms/field.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { Icon } from '../../../core/ui/icon.js';
import { FormError, wordsFor } from '../../../core/ui/states.js';
import { longest, lookUpAsker, takeOverHelp } from '../help-api.js';
import { Contact } from './contact.js';

/** A manager looks up who asked, with a reason that is kept. */
export function AskerLookup({ request }) {
  const [open, setOpen] = useState(false);
  return html`
    <button class="button quiet small lookup" onClick=${() => setOpen(true)}><${Icon} name="user" /> ${t('help.lookup.open')}</button>
    ${open && html`<${Lookup} request=${request} onClose=${() => setOpen(false)} />`}
  `;
}

function Lookup({ request, onClose }) {
  const [reason, setReason] = useState('');
  const [state, setState] = useState({ asker: null, error: null });
  const look = async (event) => {
    event.preventDefault();
    try {
      setState({ asker: await lookUpAsker(request.hood, request.id, reason.trim()), error: null });
    } catch (error) {
      setState({ asker: null, error });
    }
  };
  const takeOver = async () => {
    try {
      await takeOverHelp(request.hood, request.id);
      toast(t('help.lookup.taken'));
      go(`${base.value}/help/mine/${request.id}`);
    } catch (error) {
      toast(wordsFor(error));
    }
  };
  return html`
    <${Dialog} title=${t('help.lookup.title')} onClose=${onClose}>
      ${state.asker
        ? html`
            <${Contact} title=${t('help.whoAsked')} name=${state.asker.name} contact=${state.asker.contact} />
            ${state.asker.onBehalf && html`<div class="dialog-foot"><button class="button" onClick=${takeOver}>${t('help.lookup.takeOver')}</button></div>`}
          `
        : html`
            <form class="stack" onSubmit=${look}>
              <p>${t('help.lookup.text')}</p>
              <${Field} label=${t('help.lookup.reason')} error=${state.error?.fields?.reason}>
                <input class="input" required minlength="3" maxlength=${longest.reason} value=${reason} data-focus
                  onInput=${(event) => setReason(event.target.value)} />
              <//>
              <${FormError} error=${state.error} />
              <div class="dialog-foot"><button class="button primary" type="submit">${t('help.lookup.act')}</button></div>
            </form>
          `}
    <//>
  `;
}
