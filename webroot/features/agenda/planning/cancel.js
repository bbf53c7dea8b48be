import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Dialog } from '../../../core/ui/dialog.js';
import { Field } from '../../../core/ui/forms/field.js';
import { useDraft } from '../../../core/ui/forms/use-draft.js';
import { refusal, useSubmit } from '../../../core/ui/forms/use-submit.js';
import { WritingArea } from '../../../core/ui/forms/writing-area.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { FormError } from '../../../core/ui/states.js';
import { cancelGathering, longest } from '../agenda-api.js';
import { ScopeChoice } from './scope.js';

/** It is off, and why; everybody with a place or in the line hears it. */
export function Cancel({ store, gathering, onClose }) {
  const { draft, change, place } = useDraft(`${store.hood}.gathering.cancel.${gathering.id}`, { reason: '' });
  const [scope, setScope] = useState('date');
  const { busy, error, submit: cancel } = useSubmit(async () => {
    if (!draft.reason.trim()) throw refusal({ reason: t('agenda.organise.reasonWrong') });
    await place(({ reason }) => cancelGathering(store.hood, gathering.id, reason.trim(), scope));
    toast(t('agenda.organise.cancelled'));
    onClose();
    store.load();
  });
  return html`
    <${Dialog} title=${t('agenda.organise.cancelTitle')} onClose=${onClose}>
      <form class="stack" onSubmit=${cancel}>
        <p>${t('agenda.organise.cancelText')}</p>
        ${gathering.series && html`<${ScopeChoice} scope=${scope} onChoose=${setScope} />`}
        <${Field} label=${t('agenda.organise.reason')} hint=${t('agenda.organise.reasonHint')} error=${error?.fields?.reason}>
          <${WritingArea} value=${draft.reason} longest=${longest.reason} rows="3" focus onText=${(reason) => change({ reason })} onDone=${cancel} />
        <//>
        <${FormError} error=${error?.fields?.reason ? null : error} />
        <div class="dialog-foot">
          <button class="button quiet" type="button" onClick=${onClose}>${t('cancel')}</button>
          <button class="button danger" type="submit" aria-disabled=${busy}>${t('agenda.organise.cancelYes')}</button>
        </div>
      </form>
    <//>
  `;
}
