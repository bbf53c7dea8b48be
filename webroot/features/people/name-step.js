import { useState } from 'preact/hooks';
import { api } from '../../core/api.js';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { know } from '../../core/session.js';
import { Field } from '../../core/ui/forms/field.js';
import { Question } from '../../core/ui/forms/steps.js';
import { refusal, useSubmit } from '../../core/ui/forms/use-submit.js';

/** Asked once, of whoever has no name yet. */
export function NameStep() {
  const [name, setName] = useState('');
  const { busy, error, submit: save } = useSubmit(async () => {
    if (!name.trim()) throw refusal({ name: t('name.wrong') });
    know(await api.patch('/me', { name: name.trim() }));
  });
  const fieldError = error?.fields?.name;
  return html`
    <${Question} title=${t('name.title')} text=${t('name.text')} icon="user" act=${t('name.act')} busy=${busy}
      error=${fieldError ? null : error} onAct=${save}>
      <${Field} label=${t('name.label')} error=${fieldError}>
        <input class="input" autocomplete="name" maxlength="60" value=${name} onInput=${(event) => setName(event.target.value)} />
      <//>
    <//>
  `;
}
