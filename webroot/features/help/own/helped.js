import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Dialog } from '../../../core/ui/dialog.js';
import { Field } from '../../../core/ui/forms/field.js';
import { useDraft } from '../../../core/ui/forms/use-draft.js';
import { useSubmit } from '../../../core/ui/forms/use-submit.js';
import { WritingArea } from '../../../core/ui/forms/writing-area.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { Icon } from '../../../core/ui/icon.js';
import { FormError } from '../../../core/ui/states.js';
import { changeHelpState, longest } from '../help-api.js';

/** It is done; a word of thanks may go with it. */
export function Helped({ help, store, onClose }) {
  const { draft, change, place } = useDraft(`${store.hood}.thanks.${help.request.id}`, { thanks: '' });
  const { error, submit: finish } = useSubmit(async () => {
    store.changed(await place(({ thanks }) => changeHelpState(store.hood, help.request.id, 'helped', thanks.trim())));
    toast(t('help.changed.helped'));
    onClose();
  });
  return html`
    <${Dialog} title=${t('help.helpedTitle')} onClose=${onClose}>
      <form class="stack" onSubmit=${finish}>
        <p>${t('help.helpedText')}</p>
        <${Field} label=${t('help.thanks')} hint=${t('help.thanksHint')} error=${error?.fields?.thanks}>
          <${WritingArea} value=${draft.thanks} longest=${longest.thanks} rows="3" focus onText=${(thanks) => change({ thanks })} onDone=${finish} />
        <//>
        <${FormError} error=${error} />
        <div class="dialog-foot">
          <button class="button quiet" type="button" onClick=${onClose}>${t('cancel')}</button>
          <button class="button leaf" type="submit"><${Icon} name="heart-handshake" /> ${t('help.markHelped')}</button>
        </div>
      </form>
    <//>
  `;
}
