import { useState } from 'preact/hooks';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { Dialog } from '../../core/ui/dialog.js';
import { Field } from '../../core/ui/forms/field.js';
import { useSubmit } from '../../core/ui/forms/use-submit.js';
import { toast } from '../../core/ui/frame/toast.js';
import { FormError } from '../../core/ui/states.js';
import { kioskUrl, pairKiosk } from './screens-api.js';

/** What the screen shows is typed here, and it is a screen of this hood. */
export function PairDialog({ slug, onClose }) {
  const [device, setDevice] = useState({ code: '', name: '', place: '' });
  const set = (field) => (event) => setDevice({ ...device, [field]: event.target.value });
  const { error, fields, submit: pair } = useSubmit(async () => {
    await pairKiosk(slug, device);
    toast(t('kiosk.manage.paired', device));
    onClose();
  });
  return html`
    <${Dialog} title=${t('kiosk.manage.add')} onClose=${onClose}>
      <form class="stack" onSubmit=${pair}>
        <${Field} label=${t('kiosk.manage.code')} hint=${t('kiosk.manage.codeHint', { url: kioskUrl() })} error=${fields.code}>
          <input class="input kiosk-code" required maxlength="20" autocomplete="off" autocapitalize="characters" spellcheck="false" data-focus value=${device.code} onInput=${set('code')} />
        <//>
        <${Names} device=${device} set=${set} fields=${fields} />
        ${!fields.code && html`<${FormError} error=${error} />`}
        <div class="dialog-foot">
          <button class="button" type="button" onClick=${onClose}>${t('cancel')}</button>
          <button class="button primary" type="submit">${t('kiosk.manage.pair')}</button>
        </div>
      </form>
    <//>
  `;
}

/** What managers call a screen, and where it hangs. */
export const Names = ({ device, set, fields }) => html`
  <${Field} label=${t('kiosk.manage.name')} hint=${t('kiosk.manage.nameHint')} error=${fields.name}>
    <input class="input" required maxlength="60" value=${device.name} onInput=${set('name')} />
  <//>
  <${Field} label=${t('kiosk.manage.place')} hint=${t('kiosk.manage.placeHint')} error=${fields.place}>
    <input class="input" maxlength="80" value=${device.place} onInput=${set('place')} />
  <//>
`;
