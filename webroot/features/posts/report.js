import { useState } from 'preact/hooks';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { Dialog } from '../../core/ui/dialog.js';
import { Field } from '../../core/ui/field.js';
import { FormError } from '../../core/ui/states.js';
import { toast } from '../../core/ui/toast.js';
import { reportPost } from './posts-api.js';

const categories = ['unkind', 'false', 'private', 'fraud', 'other'];

/** Tells the managers about a post, or about one `comment` on it. */
export function Report({ post, comment, onClose }) {
  const [category, setCategory] = useState(null);
  const [words, setWords] = useState('');
  const [error, setError] = useState(null);
  const send = async (event) => {
    event.preventDefault();
    if (!category) {
      setError(new Error(t('report.choose')));
      return;
    }
    try {
      await reportPost(post.hood, post.id, { category, ...(words && { words }), ...(comment && { comment: comment.id }) });
      toast(t('report.sent'));
      onClose();
    } catch (problem) {
      setError(problem);
    }
  };
  return html`
    <${Dialog} title=${t('report.title')} onClose=${onClose}>
      <form class="stack" onSubmit=${send}>
        <p>${t('report.text')}</p>
        <fieldset class="choices">
          <legend>${t('report.what')}</legend>
          ${categories.map(
            (key) => html`
              <label class="choice choice-small" key=${key}>
                <input type="radio" name="category" checked=${category === key} onChange=${() => setCategory(key)} />
                <span>${t(`report.category.${key}`)}</span>
              </label>
            `,
          )}
        </fieldset>
        <${Field} label=${t('report.words')} error=${error?.fields?.words}>
          <textarea class="input" rows="3" maxlength="500" value=${words} onInput=${(event) => setWords(event.target.value)} />
        <//>
        <${FormError} error=${error} />
        <div class="dialog-foot">
          <button type="button" class="button quiet" onClick=${onClose}>${t('cancel')}</button>
          <button class="button primary" type="submit">${t('report.send')}</button>
        </div>
      </form>
    <//>
  `;
}
