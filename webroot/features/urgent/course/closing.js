import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Dialog } from '../../../core/ui/dialog.js';
import { Field } from '../../../core/ui/forms/field.js';
import { useDraft } from '../../../core/ui/forms/use-draft.js';
import { useSubmit } from '../../../core/ui/forms/use-submit.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { FormError } from '../../../core/ui/states.js';
import { closeDispatch } from '../urgent-api.js';

/** Ends it with a word on how it went, or adds that word to one that ended without. */
export function Closing({ course, onClosed }) {
  const to = course.closed ? 'told' : 'closing';
  const [asking, setAsking] = useState(false);
  const { draft, change, place } = useDraft(`${course.hood}.${to}.${course.id}`, { words: '' });
  const { error, submit: close } = useSubmit(async () => {
    onClosed(await place(({ words }) => closeDispatch(course.hood, course.id, words.trim())));
    toast(t(`${to}.done`));
  });
  return html`
    <p><button class="button" onClick=${() => setAsking(true)}>${t(`${to}.open`)}</button></p>
    ${asking &&
    html`
      <${Dialog} title=${t(`${to}.title`)} onClose=${() => setAsking(false)}>
        <form class="stack" onSubmit=${close}>
          <p>${t(`${to}.text`)}</p>
          <${Field} label=${t(`${to}.words`)} error=${error?.fields?.words}>
            <textarea class="input" rows="3" maxlength="500" required=${course.closed !== null} data-focus value=${draft.words} onInput=${(event) => change({ words: event.target.value })} />
          <//>
          <${FormError} error=${error} />
          <div class="dialog-foot">
            <button class="button" type="button" onClick=${() => setAsking(false)}>${t('cancel')}</button>
            <button class="button primary" type="submit">${t(`${to}.act`)}</button>
          </div>
        </form>
      <//>
    `}
  `;
}
