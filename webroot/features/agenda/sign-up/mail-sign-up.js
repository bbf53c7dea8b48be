import '../../../core/ui/more-icons.js';
import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Field } from '../../../core/ui/forms/field.js';
import { useSubmit } from '../../../core/ui/forms/use-submit.js';
import { signInUrl } from '../../../core/ui/frame/gate.js';
import { Icon } from '../../../core/ui/icon.js';
import { FormError } from '../../../core/ui/states.js';
import { longest, signUpByMail } from '../agenda-api.js';
import { isFull } from '../words.js';
import { Party } from './party.js';

/** Signing up without an account: a mail says whether it is really them. */
export function MailSignUp({ gathering }) {
  const [person, setPerson] = useState({ name: '', email: '', guests: 0, shown: false });
  const [sent, setSent] = useState(false);
  const change = (changes) => setPerson((before) => ({ ...before, ...changes }));
  const { busy, error, fields, submit: send } = useSubmit(async () => {
    const { name, email, ...rest } = person;
    await signUpByMail(gathering.hood, gathering.id, { name: name.trim(), email: email.trim(), ...rest });
    setSent(true);
  });
  if (sent) return html`<${Sent} email=${person.email.trim()} onAgain=${() => setSent(false)} />`;
  const full = isFull(gathering);
  return html`
    <form class="stack" onSubmit=${send}>
      <h2 id="sign-up-title">${t(full ? 'agenda.signUp.fullTitle' : 'agenda.signUp.title')}</h2>
      <p>${t('agenda.byMail.text')} <a class="in-text" href=${signInUrl()}>${t('agenda.byMail.signIn')}</a></p>
      <${Field} label=${t('agenda.byMail.name')} error=${fields.name}>
        <input class="input" required autocomplete="name" maxlength=${longest.name} value=${person.name} onInput=${(event) => change({ name: event.target.value })} />
      <//>
      <${Field} label=${t('signIn.email')} hint=${t('agenda.byMail.emailHint')} error=${fields.email}>
        <input class="input" required type="email" autocomplete="email" value=${person.email} onInput=${(event) => change({ email: event.target.value })} />
      <//>
      <${Party} most=${gathering.guests} party=${person} onChange=${change} />
      <${FormError} error=${error} />
      <button class="button primary wide" type="submit" aria-disabled=${busy}><${Icon} name="mail" /> ${t('agenda.byMail.act')}</button>
    </form>
  `;
}

const Sent = ({ email, onAgain }) => html`
  <div class="look-in-mail" role="status">
    <span class="notice-icon"><${Icon} name="mail" /></span>
    <h2 id="sign-up-title">${t('agenda.byMail.sentTitle')}</h2>
    <p>${t('agenda.byMail.sentText', { email })}</p>
    <p class="hint">${t('agenda.byMail.sentHint')}</p>
    <button class="button" onClick=${onAgain}>${t('agenda.byMail.again')}</button>
  </div>
`;
