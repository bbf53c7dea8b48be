import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Dialog } from '../../../core/ui/dialog.js';
import { Field } from '../../../core/ui/forms/field.js';
import { FormError } from '../../../core/ui/states.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { WritingArea } from '../../../core/ui/forms/writing-area.js';
import { cancelGathering, longest } from '../agenda-api.js';
import { ScopeChoice } from './scope.js';

/** It is off, and why; everybody with a place or in the line hears it. */
export function Cancel({ store, gathering, onClose }) {
  const [reason, setReason] = useState('');
  const [scope, setScope] = useState('date');
  const [state, setState] = useState({ busy: false, error: null });
  const cancel = async () => {
    if (!reason.trim()) {
      setState({ busy: false, error: { message: '', fields: { reason: t('agenda.organise.reasonWrong') } } });
      return;
    }
    setState({ busy: true, error: null });
    try {
      await cancelGathering(store.hood, gathering.id, reason.trim(), scope);
      toast(t('agenda.organise.cancelled'));
      onClose();
      store.load();
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return html`
    <${Dialog} title=${t('agenda.organise.cancelTitle')} onClose=${onClose}>
      <form class="stack" onSubmit=${(event) => event.preventDefault() || state.busy || cancel()}>
        <p>${t('agenda.organise.cancelText')}</p>
        ${gathering.series && html`<${ScopeChoice} scope=${scope} onChoose=${setScope} />`}
        <${Field} label=${t('agenda.organise.reason')} hint=${t('agenda.organise.reasonHint')} error=${state.error?.fields?.reason}>
          <${WritingArea} value=${reason} longest=${longest.reason} rows="3" focus onText=${setReason} onDone=${cancel} />
        <//>
        <${FormError} error=${state.error?.fields?.reason ? null : state.error} />
        <div class="dialog-foot">
          <button class="button quiet" type="button" onClick=${onClose}>${t('cancel')}</button>
          <button class="button danger" type="submit" aria-disabled=${state.busy}>${t('agenda.organise.cancelYes')}</button>
        </div>
      </form>
    <//>
  `;
}
