import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Dialog } from '../../../core/ui/dialog.js';
import { Field } from '../../../core/ui/forms/field.js';
import { useDraft } from '../../../core/ui/forms/use-draft.js';
import { useSubmit } from '../../../core/ui/forms/use-submit.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { Icon } from '../../../core/ui/icon.js';
import { FormError } from '../../../core/ui/states.js';
import { addAttendee, longest } from '../agenda-api.js';
import { Guests } from '../sign-up/party.js';

/** The organiser signs up who called, or was met in the street. */
export function AddAttendee({ store, most, onClose }) {
  const { draft, change, place } = useDraft(`${store.hood}.gathering.add.${store.id}`, { name: '', contact: '', guests: 0 });
  const { busy, error, fields, submit: add } = useSubmit(async () => {
    const attendee = await place((written) => addAttendee(store.hood, store.id, written));
    store.put(attendee);
    toast(t(`agenda.attendees.added.${attendee.state}`, attendee));
    onClose();
  });
  return html`
    <${Dialog} title=${t('agenda.attendees.add')} onClose=${onClose}>
      <form class="stack" onSubmit=${add}>
        <p>${t('agenda.attendees.addText')}</p>
        <${Field} label=${t('agenda.attendees.name')} error=${fields.name}>
          <input class="input" autocomplete="off" maxlength=${longest.name} required value=${draft.name} onInput=${(event) => change({ name: event.target.value })} />
        <//>
        <${Field} label=${t('agenda.attendees.contact')} hint=${t('agenda.attendees.contactHint')} error=${fields.contact}>
          <input class="input" autocomplete="off" maxlength="120" value=${draft.contact} onInput=${(event) => change({ contact: event.target.value })} />
        <//>
        ${most > 0 && html`<${Guests} most=${most} guests=${draft.guests} onChange=${(guests) => change({ guests })} />`}
        <${FormError} error=${error} />
        <div class="dialog-foot">
          <button class="button quiet" type="button" onClick=${onClose}>${t('cancel')}</button>
          <button class="button primary" type="submit" aria-disabled=${busy}><${Icon} name="user-check" /> ${t('agenda.attendees.addAct')}</button>
        </div>
      </form>
    <//>
  `;
}
