import '../../core/ui/more-icons.js';
import { useEffect, useState } from 'preact/hooks';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { signIn } from '../../core/session.js';
import { Field } from '../../core/ui/forms/field.js';
import { Question } from '../../core/ui/forms/steps.js';
import { refusal, useSubmit } from '../../core/ui/forms/use-submit.js';
import { toast } from '../../core/ui/frame/toast.js';
import { wordsFor } from '../../core/ui/states.js';

const wait = 30; // seconds before another code may be asked for

export function CodeStep({ email, again, onBack }) {
  const [code, setCode] = useState('');
  const { busy, error, submit } = useSubmit(async (digits) => {
    if (!/^\d{6}$/.test(digits)) throw refusal({ code: t('signIn.codeWrong') });
    await signIn({ email, code: digits });
  });
  const type = (event) => {
    const digits = event.target.value.replace(/\D/g, '').slice(0, 6);
    event.target.value = digits;
    setCode(digits);
    if (digits.length === 6 && digits !== code && !busy) submit(digits);
  };
  const fieldError = error?.fields?.code;
  return html`
    <${Question} title=${t('signIn.codeTitle')} text=${t('signIn.codeText', { email })} icon="mail" act=${t('signIn.act')}
      busy=${busy} error=${fieldError ? null : error} onAct=${() => submit(code)} onBack=${onBack}>
      <${Field} label=${t('signIn.code')} hint=${t('signIn.codeHint')} error=${fieldError}>
        <input class="input code" inputmode="numeric" autocomplete="one-time-code" value=${code} onInput=${type} />
      <//>
      <${Again} again=${again} />
    <//>
  `;
}

function Again({ again }) {
  const [left, setLeft] = useState(wait);
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(timer);
  }, [left]);
  const ask = async () => {
    try {
      await again();
      setLeft(wait);
      toast(t('signIn.sentAgain'));
    } catch (error) {
      toast(wordsFor(error));
    }
  };
  if (left > 0) return html`<p class="hint">${t('signIn.againIn', { n: left })}</p>`;
  return html`<button class="button quiet again" type="button" onClick=${ask}>${t('signIn.again')}</button>`;
}
