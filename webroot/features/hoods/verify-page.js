import '../../core/ui/more-icons.js';
import { useEffect } from 'preact/hooks';
import { api } from '../../core/api.js';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { location } from '../../core/router.js';
import { me } from '../../core/session.js';
import { base, hood, loadHood, residency } from '../../core/store.js';
import { Field } from '../../core/ui/forms/field.js';
import { Question } from '../../core/ui/forms/steps.js';
import { useDraft } from '../../core/ui/forms/use-draft.js';
import { refusal, useSubmit } from '../../core/ui/forms/use-submit.js';
import { Gate } from '../../core/ui/frame/gate-card.js';
import { useTitle } from '../../core/ui/frame/use-title.js';
import { Notice, Skeleton } from '../../core/ui/states.js';

/** Where the code of a letter is typed; the picture on it fills it in. Who has to sign in or join first finds it back. */
export function VerifyPage({ slug }) {
  useTitle(t('verify.page'));
  const { path, hash } = location.value;
  const { draft, change, place } = useDraft(`verify.${slug}`, { code: '' });
  useEffect(() => void (hash && change({ code: hash.slice(1) })), []);
  useEffect(() => history.replaceState(history.state, '', path), [hash]); // a secret does not stay in sight
  if (me.value === undefined || !hood.value) return html`<${Skeleton} count=${1} />`;
  const verify = async () => {
    await place(({ code }) => api.put(`/hoods/${slug}/me/residency/verification`, { code }));
    await loadHood(slug);
  };
  return html`<div class="narrow stack"><${Content} path=${path} code=${draft.code} onCode=${(code) => change({ code })} onVerify=${verify} /></div>`;
}

function Content({ path, code, onCode, onVerify }) {
  if (residency.value?.verified) {
    return html`
      <${Notice} page icon="check" title=${t('verify.doneTitle')} text=${t('verify.doneText', { street: residency.value.street })}>
        <a class="button primary" href=${base.value || '/'}>${t('goOn')}</a>
      <//>
    `;
  }
  if (residency.value) return html`<${Type} code=${code} onCode=${onCode} onVerify=${onVerify} />`;
  return html`<h1>${t('verify.page')}</h1><p>${t('verify.text')}</p><${Gate} reason=${me.value ? 'join' : 'sign-in'} page=${path} />`;
}

function Type({ code, onCode, onVerify }) {
  const { busy, error, submit: send } = useSubmit(async () => {
    if (!code.trim()) throw refusal({ code: t('verify.blank') });
    await onVerify();
  });
  const wrong = error?.fields?.code;
  return html`
    <${Question} title=${t('verify.title')} text=${t('verify.text')} icon="mail" act=${t('verify.act')} busy=${busy} error=${wrong ? null : error} onAct=${send}>
      <${Field} label=${t('verify.label')} hint=${t('verify.hint')} error=${wrong}>
        <input class="input address-code" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" maxlength="40" value=${code}
          onInput=${(event) => onCode(event.target.value)} />
      <//>
    <//>
  `;
}
