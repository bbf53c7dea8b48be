import { useEffect, useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Dialog } from '../../../core/ui/dialog.js';
import { Field } from '../../../core/ui/forms/field.js';
import { WritingArea } from '../../../core/ui/forms/writing-area.js';
import { FormError } from '../../../core/ui/states.js';
import { editComment, longestComment, showComment } from './comments-api.js';

export function EditComment({ post, comment, store, onClose }) {
  const [text, setText] = useState(null);
  const [error, setError] = useState(null);
  useEffect(() => {
    showComment(post.hood, post.id, comment.id).then(({ source }) => setText(source), setError);
  }, []);
  const save = async () => {
    try {
      store.commentChanged(await editComment(post.hood, post.id, comment.id, text.trim()));
      onClose();
    } catch (problem) {
      setError(problem);
    }
  };
  return html`
    <${Dialog} title=${t('comments.edit')} sheet onClose=${onClose}>
      <form class="stack" onSubmit=${(event) => event.preventDefault() || save()}>
        ${text !== null &&
        html`<${Field} label=${t('comments.text')} error=${error?.fields?.text}>
          <${WritingArea} value=${text} longest=${longestComment} rows="4" focus onText=${setText} onDone=${save} />
        <//>`}
        <${FormError} error=${error} />
        <div class="dialog-foot">
          <button type="button" class="button quiet" onClick=${onClose}>${t('cancel')}</button>
          <button class="button primary" type="submit">${t('post.save')}</button>
        </div>
      </form>
    <//>
  `;
}
