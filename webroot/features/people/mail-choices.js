import { useEffect, useState } from 'preact/hooks';
import { api } from '../../core/api.js';
import { fetchCatalogues } from '../../core/catalogues.js';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { toast } from '../../core/ui/frame/toast.js';
import { wordsFor } from '../../core/ui/states.js';

/** Which mail somebody wants, besides what nobody can do without. */
export function MailChoices() {
  const [choices, setChoices] = useState(null);
  useEffect(() => {
    fetchChoices().then(setChoices, () => {});
  }, []);
  const choose = async (kind, wanted) => {
    try {
      await (wanted ? api.put(`/me/mail-choices/${kind}`) : api.delete(`/me/mail-choices/${kind}`));
      setChoices({ ...choices, [kind]: wanted });
      toast(t('me.saved'));
    } catch (error) {
      toast(wordsFor(error));
      setChoices({ ...choices });
    }
  };
  if (!choices) return null;
  return html`
    <fieldset class="card choices">
      <legend class="as-h2">${t('me.mail')}</legend>
      <div class="choice-row">
        ${Object.entries(choices).map(
          ([kind, wanted]) => html`
            <label class="choice" key=${kind}>
              <input type="checkbox" checked=${wanted} onChange=${(event) => choose(kind, event.target.checked)} />
              <span><strong>${t(`me.mails.${kind}.name`)}</strong> <span class="choice-text">${t(`me.mails.${kind}.text`)}</span></span>
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}

/** With the words of the features whose mail it is. */
async function fetchChoices() {
  const [choices] = await Promise.all([api.get('/me/mail-choices'), fetchCatalogues()]);
  return choices;
}
