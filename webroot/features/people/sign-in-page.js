import '../../core/ui/more-icons.js';
import { useEffect, useState } from 'preact/hooks';
import { api } from '../../core/api.js';
import { html } from '../../core/html.js';
import { language, t } from '../../core/i18n.js';
import { pageAfter } from '../../core/page-after.js';
import { go, location } from '../../core/router.js';
import { me } from '../../core/session.js';
import { Field } from '../../core/ui/field.js';
import { LanguageSwitch } from '../../core/ui/language-switch.js';
import { Skeleton } from '../../core/ui/states.js';
import { Question } from '../../core/ui/steps.js';
import { useTitle } from '../../core/ui/use-title.js';
import { CodeStep } from './code-step.js';
import { NameStep } from './name-step.js';

/** `demo`: another way in, where there is one. */
export function SignInPage({ demo }) {
  useTitle(t('signIn.page'));
  const [asked, setAsked] = useState(null);
  const page = pageAfter(location.value.query);
  const name = me.value?.name;
  useEffect(() => {
    if (name) go(page, { replace: true });
  }, [name]);
  if (me.value === undefined || name) return html`<${Skeleton} count=${1} />`;
  if (me.value) return html`<div class="narrow"><${NameStep} /></div>`;
  return html`
    <div class="narrow stack">
      ${asked
        ? html`<${CodeStep} email=${asked} again=${() => askForCode(asked, page)} onBack=${() => setAsked(null)} />`
        : html`<${EmailStep} page=${page} onAsked=${setAsked} />`}
      ${!asked && demo}
      <p class="row centred"><${LanguageSwitch} /></p>
    </div>
  `;
}

function askForCode(email, page) {
  return api.post('/sign-in', { email, language: language.value, ...(page !== '/' && page.length <= 200 && { page }) });
}

function EmailStep({ page, onAsked }) {
  const [email, setEmail] = useState('');
  const [state, setState] = useState({ busy: false, error: null });
  const ask = async () => {
    if (!/^\S+@\S+\.\S+$/.test(email.trim())) {
      setState({ busy: false, error: { fields: { email: t('signIn.emailWrong') } } });
      return;
    }
    setState({ busy: true, error: null });
    try {
      await askForCode(email.trim(), page);
      onAsked(email.trim());
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  const fieldError = state.error?.fields?.email;
  return html`
    <${Question} title=${t('signIn.title')} text=${t('signIn.text')} icon="mail" act=${t('signIn.ask')} busy=${state.busy}
      error=${fieldError ? null : state.error} onAct=${ask}>
      <${Field} label=${t('signIn.email')} error=${fieldError}>
        <input class="input" type="email" autocomplete="email" inputmode="email" maxlength="254" value=${email}
          onInput=${(event) => setEmail(event.target.value)} />
      <//>
    <//>
  `;
}
