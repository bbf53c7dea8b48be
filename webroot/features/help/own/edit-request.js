import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { EditingDialog, EditingFoot } from '../../../core/ui/editing/editing-dialog.js';
import { useEditing } from '../../../core/ui/editing/use-editing.js';
import { Field } from '../../../core/ui/forms/field.js';
import { useSubmit } from '../../../core/ui/forms/use-submit.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { CategoryChoice, Details } from '../fields.js';
import { longest, ownHelpPath, requestPath } from '../help-api.js';

export function EditRequest({ help, store, onClose }) {
  const { id } = help.request;
  const editing = useEditing({ path: ownHelpPath(store.hood, id), to: requestPath(store.hood, id), draftOf: ({ help: now }) => editable(now) });
  const saved = (changed) => {
    store.changed(changed);
    toast(t('help.saved'));
    onClose();
  };
  return html`
    <${EditingDialog} title=${t('help.editTitle')} sheet editing=${editing} onClose=${onClose}>
      <${EditForm} editing=${editing} onSaved=${saved} onClose=${onClose} />
    <//>
  `;
}

function EditForm({ editing, onSaved, onClose }) {
  const { draft, change } = editing;
  const { error, fields, submit } = useSubmit(async () => {
    const changed = await editing.save(changesOf);
    if (changed) onSaved(changed);
  });
  return html`
    <form class="stack" onSubmit=${submit}>
      <${Field} label=${t('help.ask.needLabel')} error=${fields.need}>
        <input class="input" required maxlength=${longest.need} value=${draft.need} data-focus onInput=${(event) => change({ need: event.target.value })} />
      <//>
      <${CategoryChoice} legend=${t('help.ask.category.title')} value=${draft.category} onChoose=${(category) => change({ category })} />
      <${Details} draft=${draft} fields=${fields} onChange=${change} />
      <${EditingFoot} editing=${editing} error=${error} lines=${linesOf} onClose=${onClose} />
    </form>
  `;
}

const linesOf = ({ need, category, moment, street, text }) => [
  [t('help.ask.needLabel'), need],
  [t('help.ask.category.title'), t(`help.category.${category}`)],
  [t('help.ask.moment'), moment],
  [t('help.ask.street'), street],
  [t('help.ask.more'), text],
];

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
