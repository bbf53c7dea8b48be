import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Dialog } from '../../../core/ui/dialog.js';
import { Overtaken } from '../../../core/ui/editing/overtaken.js';
import { useEditing } from '../../../core/ui/editing/use-editing.js';
import { Field } from '../../../core/ui/forms/field.js';
import { useSubmit } from '../../../core/ui/forms/use-submit.js';
import { WritingArea } from '../../../core/ui/forms/writing-area.js';
import { FormError } from '../../../core/ui/states.js';
import { commentPath, longestComment } from './comments-api.js';

export function EditComment({ post, comment, store, onClose }) {
  const editing = useEditing({ path: commentPath(post.hood, post.id, comment.id), draftOf: ({ source }) => ({ text: source }) });
  const { draft, change, failure } = editing;
  const { error, fields, submit: save } = useSubmit(async () => {
    const saved = await editing.save((_, { text }) => ({ text: text.trim() }));
    if (!saved) return;
    store.commentChanged(saved);
    onClose();
  });
  return html`
    <${Dialog} title=${t('comments.edit')} sheet onClose=${onClose}>
      <form class="stack" onSubmit=${save}>
        ${draft &&
        html`<${Field} label=${t('comments.text')} error=${fields.text}>
          <${WritingArea} value=${draft.text} longest=${longestComment} rows="4" focus onText=${(text) => change({ text })} onDone=${save} />
        <//>`}
        <${FormError} error=${failure ?? error} />
        <${Overtaken} editing=${editing} lines=${({ text }) => [[t('comments.text'), text]]} />
        <div class="dialog-foot">
          <button type="button" class="button quiet" onClick=${onClose}>${t('cancel')}</button>
          <button class="button primary" type="submit">${editing.act}</button>
        </div>
      </form>
    <//>
  `;
}
