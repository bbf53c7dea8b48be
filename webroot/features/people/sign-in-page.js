import '../../core/ui/more-icons.js';
import { useEffect, useState } from 'preact/hooks';
import { api } from '../../core/api.js';
import { extensions } from '../../core/feature.js';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { language } from '../../core/languages.js';
import { pageAfter } from '../../core/page-after.js';
import { go, location } from '../../core/router.js';
import { me } from '../../core/session.js';
import { Field } from '../../core/ui/forms/field.js';
import { Question } from '../../core/ui/forms/steps.js';
import { refusal, useSubmit } from '../../core/ui/forms/use-submit.js';
import { LanguageSwitch } from '../../core/ui/frame/language-switch.js';
import { useTitle } from '../../core/ui/frame/use-title.js';
import { Skeleton } from '../../core/ui/states.js';
import { CodeStep } from './code-step.js';
import { NameStep } from './name-step.js';

/** By a code that is mailed, or in another way that is offered here. */
export function SignInPage() {
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
      ${!asked && extensions('signIn').map((Way) => html`<${Way} />`)}
      <p class="row centred"><${LanguageSwitch} /></p>
    </div>
  `;
}

function askForCode(email, page) {
  return api.post('/sign-in', { email, language: language.value, ...(page !== '/' && page.length <= 200 && { page }) });
}

function EmailStep({ page, onAsked }) {
  const [email, setEmail] = useState('');
  const { busy, error, submit: ask } = useSubmit(async () => {
    if (!/^\S+@\S+\.\S+$/.test(email.trim())) throw refusal({ email: t('signIn.emailWrong') });
    await askForCode(email.trim(), page);
    onAsked(email.trim());
  });
  const fieldError = error?.fields?.email;
  return html`
    <${Question} title=${t('signIn.title')} text=${t('signIn.text')} icon="mail" act=${t('signIn.ask')} busy=${busy}
      error=${fieldError ? null : error} onAct=${ask}>
      <${Field} label=${t('signIn.email')} error=${fieldError}>
        <input class="input" type="email" autocomplete="email" inputmode="email" maxlength="254" value=${email}
          onInput=${(event) => setEmail(event.target.value)} />
      <//>
    <//>
  `;
}
