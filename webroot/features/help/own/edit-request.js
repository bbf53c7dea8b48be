import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Dialog } from '../../../core/ui/dialog.js';
import { Field } from '../../../core/ui/forms/field.js';
import { useSubmit } from '../../../core/ui/forms/use-submit.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { FormError } from '../../../core/ui/states.js';
import { CategoryChoice, Details } from '../fields.js';
import { editHelp, longest } from '../help-api.js';

export function EditRequest({ help, store, onClose }) {
  const before = editable(help);
  const [draft, setDraft] = useState(before);
  const change = (changes) => setDraft((now) => ({ ...now, ...changes }));
  const { error, fields, submit: save } = useSubmit(async () => {
    store.changed(await editHelp(store.hood, help.request.id, changesOf(before, draft)));
    toast(t('help.saved'));
    onClose();
  });
  return html`
    <${Dialog} title=${t('help.editTitle')} sheet onClose=${onClose}>
      <form class="stack" onSubmit=${save}>
        <${Field} label=${t('help.ask.needLabel')} error=${fields.need}>
          <input class="input" required maxlength=${longest.need} value=${draft.need} data-focus onInput=${(event) => change({ need: event.target.value })} />
        <//>
        <${CategoryChoice} legend=${t('help.ask.category.title')} value=${draft.category} onChoose=${(category) => change({ category })} />
        <${Details} draft=${draft} fields=${fields} onChange=${change} />
        <${FormError} error=${error} />
        <div class="dialog-foot">
          <button type="button" class="button quiet" onClick=${onClose}>${t('cancel')}</button>
          <button class="button primary" type="submit">${t('post.save')}</button>
        </div>
      </form>
    <//>
  `;
}

function editable({ request, source }) {
  const { need, category, moment, place } = request;
  return { need, text: source, category, moment, street: place?.street ?? '' };
}

/** A place on the map stays as it is unless a street is chosen instead. */
function changesOf(before, { need, text, category, moment, street }) {
  const changes = { need: need.trim(), text: text.trim(), category, moment: moment.trim() };
  if (street !== before.street) changes.place = street ? { street } : null;
  return changes;
}
