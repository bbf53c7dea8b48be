import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { EditingDialog, EditingFoot } from '../../core/ui/editing/editing-dialog.js';
import { useEditing } from '../../core/ui/editing/use-editing.js';
import { Field } from '../../core/ui/forms/field.js';
import { useSubmit } from '../../core/ui/forms/use-submit.js';
import { toast } from '../../core/ui/frame/toast.js';
import { Names } from './pair-dialog.js';
import { kioskPath } from './screens-api.js';

const usual = { opens: '08:00', closes: '22:00' };

/** Name, place, and when it is on. */
export function SettingsDialog({ slug, kiosk, onClose }) {
  const editing = useEditing({ path: kioskPath(slug, kiosk.id), method: 'PUT', draftOf: ({ name, place, hours }) => ({ name, place, hours }) });
  return html`
    <${EditingDialog} title=${kiosk.name} editing=${editing} onClose=${onClose}>
      <${Settings} editing=${editing} onClose=${onClose} />
    <//>
  `;
}

function Settings({ editing, onClose }) {
  const { draft, change } = editing;
  const { hours } = draft;
  const setHours = (chosen) => change({ hours: chosen });
  const { error, fields, submit } = useSubmit(async () => {
    if (!(await editing.save((_, settings) => settings))) return;
    toast(t('kiosk.manage.saved'));
    onClose();
  });
  return html`
    <form class="stack" onSubmit=${submit}>
      <${Names} device=${draft} set=${(field) => (event) => change({ [field]: event.target.value })} fields=${fields} />
      <fieldset class="choices">
        <legend class="unseen">${t('kiosk.manage.onHours')}</legend>
        ${option(t('kiosk.manage.alwaysOn'), !hours, () => setHours(null))}
        ${option(t('kiosk.manage.onHours'), hours, () => setHours(hours ?? usual))}
      </fieldset>
      ${hours && html`<${Hours} hours=${hours} setHours=${setHours} error=${fields['hours/closes']} />`}
      <${EditingFoot} editing=${editing} error=${error} lines=${linesOf} onClose=${onClose} />
    </form>
  `;
}

const linesOf = ({ name, place, hours }) => [
  [t('kiosk.manage.name'), name],
  [t('kiosk.manage.place'), place],
  [t('kiosk.manage.onHours'), hours ? `${hours.opens}–${hours.closes}` : t('kiosk.manage.alwaysOn')],
];

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
