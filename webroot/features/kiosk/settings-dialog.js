import { useState } from 'preact/hooks';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { Dialog } from '../../core/ui/dialog.js';
import { Field } from '../../core/ui/forms/field.js';
import { useSubmit } from '../../core/ui/forms/use-submit.js';
import { toast } from '../../core/ui/frame/toast.js';
import { FormError } from '../../core/ui/states.js';
import { Names } from './pair-dialog.js';
import { changeKiosk } from './screens-api.js';

const usual = { opens: '08:00', closes: '22:00' };

/** Name, place, and when it is on. */
export function SettingsDialog({ slug, kiosk, onClose }) {
  const [settings, setSettings] = useState({ name: kiosk.name, place: kiosk.place, hours: kiosk.hours });
  const set = (field) => (event) => setSettings({ ...settings, [field]: event.target.value });
  const setHours = (hours) => setSettings({ ...settings, hours });
  const { error, fields, submit: save } = useSubmit(async () => {
    await changeKiosk(slug, kiosk.id, settings);
    toast(t('kiosk.manage.saved'));
    onClose();
  });
  return html`
    <${Dialog} title=${kiosk.name} onClose=${onClose}>
      <form class="stack" onSubmit=${save}>
        <${Names} device=${settings} set=${set} fields=${fields} />
        <fieldset class="choices">
          <legend class="unseen">${t('kiosk.manage.onHours')}</legend>
          ${option(t('kiosk.manage.alwaysOn'), !settings.hours, () => setHours(null))}
          ${option(t('kiosk.manage.onHours'), settings.hours, () => setHours(settings.hours ?? usual))}
        </fieldset>
        ${settings.hours && html`<${Hours} hours=${settings.hours} setHours=${setHours} error=${fields['hours/closes']} />`}
        <${FormError} error=${error} />
        <div class="dialog-foot">
          <button class="button" type="button" onClick=${onClose}>${t('cancel')}</button>
          <button class="button primary" type="submit">${t('kiosk.manage.save')}</button>
        </div>
      </form>
    <//>
  `;
}

const option = (words, checked, choose) => html`
  <label class="choice choice-small"><input type="radio" name="hours" checked=${Boolean(checked)} onChange=${choose} /> <span>${words}</span></label>
`;

function Hours({ hours, setHours, error }) {
  const time = (field) => html`
    <${Field} label=${t(`kiosk.manage.${field}`)} error=${field === 'closes' ? error : undefined}>
      <input class="input" type="time" required value=${hours[field]} onChange=${(event) => setHours({ ...hours, [field]: event.target.value })} />
    <//>
  `;
  return html`<div class="kiosk-hours">${time('opens')} ${time('closes')}</div>`;
}
