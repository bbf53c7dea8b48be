import { useState } from 'preact/hooks';
import { api } from '../../api.js';
import { html } from '../../html.js';
import { t } from '../../i18n.js';
import { me } from '../../session.js';
import { Dialog } from '../dialog.js';
import { Field } from '../forms/field.js';
import { refusal, useSubmit } from '../forms/use-submit.js';
import { toast } from '../frame/toast.js';
import { FormError } from '../states.js';

const categories = ['unkind', 'false', 'private', 'fraud', 'other'];

/** Tells the managers that something is wrong with a post, a comment, a request or a gathering: `contentType`, and its id. A visitor says where they can be asked more. */
export function Report({ hood, contentType, about, onClose }) {
  const [category, setCategory] = useState(null);
  const [words, setWords] = useState('');
  const [email, setEmail] = useState('');
  const { error, fields, submit: send } = useSubmit(async () => {
    if (!category) throw refusal({ form: t('report.choose') });
    const report = { contentType, about, category, ...(words && { words }), ...(!me.value && { email: email.trim() }) };
    await api.post(`/hoods/${hood}/reports`, report);
    toast(t('report.sent'));
    onClose();
  });
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
        <${Field} label=${t('report.words')} error=${fields.words}>
          <textarea class="input" rows="3" maxlength="500" value=${words} onInput=${(event) => setWords(event.target.value)} />
        <//>
        ${!me.value && html`
          <${Field} label=${t('report.email')} hint=${t('report.emailHint')} error=${fields.email}>
            <input class="input" required type="email" autocomplete="email" value=${email} onInput=${(event) => setEmail(event.target.value)} />
          <//>
        `}
        <${FormError} error=${error} />
        <div class="dialog-foot">
          <button type="button" class="button quiet" onClick=${onClose}>${t('cancel')}</button>
          <button class="button primary" type="submit">${t('report.send')}</button>
        </div>
      </form>
    <//>
  `;
}
