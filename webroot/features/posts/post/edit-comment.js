import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { EditingDialog, EditingFoot } from '../../../core/ui/editing/editing-dialog.js';
import { useEditing } from '../../../core/ui/editing/use-editing.js';
import { Field } from '../../../core/ui/forms/field.js';
import { useSubmit } from '../../../core/ui/forms/use-submit.js';
import { WritingArea } from '../../../core/ui/forms/writing-area.js';
import { commentPath, longestComment } from './comments-api.js';

export function EditComment({ post, comment, store, onClose }) {
  const editing = useEditing({ path: commentPath(post.hood, post.id, comment.id), draftOf: ({ source }) => ({ text: source }) });
  const { draft, change } = editing;
  const { error, fields, submit: save } = useSubmit(async () => {
    const saved = await editing.save((_, { text }) => ({ text: text.trim() }));
    if (!saved) return;
    store.commentChanged(saved);
    onClose();
  });
  return html`
    <${EditingDialog} title=${t('comments.edit')} sheet editing=${editing} onClose=${onClose}>
      <form class="stack" onSubmit=${save}>
        <${Field} label=${t('comments.text')} error=${fields.text}>
          <${WritingArea} value=${draft?.text} longest=${longestComment} rows="4" focus onText=${(text) => change({ text })} onDone=${save} />
        <//>
        <${EditingFoot} editing=${editing} error=${error} lines=${linesOf} onClose=${onClose} />
      </form>
    <//>
  `;
}

const linesOf = ({ text }) => [[t('comments.text'), text]];
