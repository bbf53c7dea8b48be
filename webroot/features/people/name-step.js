import { useState } from 'preact/hooks';
import { api } from '../../core/api.js';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { know } from '../../core/session.js';
import { Field } from '../../core/ui/forms/field.js';
import { Question } from '../../core/ui/forms/steps.js';

/** Asked once, of whoever has no name yet. */
export function NameStep() {
  const [name, setName] = useState('');
  const [state, setState] = useState({ busy: false, error: null });
  const save = async () => {
    if (!name.trim()) {
      setState({ busy: false, error: { fields: { name: t('name.wrong') } } });
      return;
    }
    setState({ busy: true, error: null });
    try {
      know(await api.patch('/me', { name: name.trim() }));
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  const fieldError = state.error?.fields?.name;
  return html`
    <${Question} title=${t('name.title')} text=${t('name.text')} icon="user" act=${t('name.act')} busy=${state.busy}
      error=${fieldError ? null : state.error} onAct=${save}>
      <${Field} label=${t('name.label')} error=${fieldError}>
        <input class="input" autocomplete="name" maxlength="60" value=${name} onInput=${(event) => setName(event.target.value)} />
      <//>
    <//>
  `;
}
