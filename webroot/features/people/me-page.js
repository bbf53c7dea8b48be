import './icons.js';
import { api } from '../../core/api.js';
import { extensions } from '../../core/feature.js';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { chooseLanguage, language, languages } from '../../core/languages.js';
import { know, me, signOut } from '../../core/session.js';
import { base } from '../../core/store.js';
import { Avatar } from '../../core/ui/avatar.js';
import { Overtaken } from '../../core/ui/editing/overtaken.js';
import { useEditing } from '../../core/ui/editing/use-editing.js';
import { Field } from '../../core/ui/forms/field.js';
import { useSubmit } from '../../core/ui/forms/use-submit.js';
import { Gate } from '../../core/ui/frame/gate-card.js';
import { LanguageSwitch } from '../../core/ui/frame/language-switch.js';
import { toast } from '../../core/ui/frame/toast.js';
import { useTitle } from '../../core/ui/frame/use-title.js';
import { Icon } from '../../core/ui/icon.js';
import { Failure, FormError, Skeleton, wordsFor } from '../../core/ui/states.js';
import { MailChoices } from './mail-choices.js';
import { Sessions } from './sessions.js';

/** One's own page, with a card of every feature that has something of one's own. */
export function MePage() {
  useTitle(t('me.page'));
  if (me.value === undefined) return html`<${Skeleton} count=${2} />`;
  if (!me.value) {
    return html`<div class="narrow stack"><h1>${t('me.page')}</h1><${Gate} reason="sign-in" /><p class="row centred"><${LanguageSwitch} /></p></div>`;
  }
  const out = () => signOut().catch(() => toast(t('me.signedOutHere')));
  return html`
    <div class="reading stack">
      <header class="page-head me-head">
        <${Avatar} person=${me.value} />
        <div>
          <h1 translate=${false}>${me.value.name}</h1>
          ${me.value.email && html`<p>${me.value.email}</p>`}
        </div>
      </header>
      <${Profile} key=${me.value.id} />
      <${LanguageChoice} />
      ${base.value !== null && html`
        <nav class="stack-small me-pages" aria-label=${t('me.pages')}>
          ${extensions('own').map(({ key, url, icon }) => html`<a class="button" key=${key} href=${url()}><${Icon} name=${icon} /> ${t(key)}</a>`)}
        </nav>
      `}
      ${extensions('profile').map((Card) => html`<${Card} />`)}
      <${MailChoices} />
      <${Sessions} />
      <button class="button wide" onClick=${out}><${Icon} name="log-out" /> ${t('me.signOut')}</button>
    </div>
  `;
}

function Profile() {
  const editing = useEditing({ path: '/me', draftOf: ({ name, about }) => ({ name, about }) });
  if (editing.failure) return html`<${Failure} error=${editing.failure} retry=${editing.load} />`;
  return editing.draft ? html`<${ProfileForm} editing=${editing} />` : html`<${Skeleton} count=${1} />`;
}

function ProfileForm({ editing }) {
  const { draft, change } = editing;
  const type = (field) => (event) => change({ [field]: event.target.value });
  const { error, fields, submit } = useSubmit(async () => {
    const saved = await editing.save((_, { name, about }) => ({ name: name.trim(), about: about.trim() }));
    if (!saved) return;
    know(saved);
    toast(t('me.saved'));
    await editing.load();
  });
  return html`
    <form class="card stack" onSubmit=${submit}>
      <h2>${t('me.profile')}</h2>
      <${Field} label=${t('name.label')} hint=${t('me.nameHint')} error=${fields.name}>
        <input class="input" autocomplete="name" required maxlength="60" value=${draft.name} onInput=${type('name')} />
      <//>
      <${Field} label=${t('me.about')} hint=${t('me.aboutHint')} error=${fields.about}>
        <textarea class="input" rows="3" maxlength="300" value=${draft.about} onInput=${type('about')} />
      <//>
      <${FormError} error=${error} />
      <${Overtaken} editing=${editing} lines=${linesOf} />
      <div class="dialog-foot"><button class="button primary" type="submit">${editing.act}</button></div>
    </form>
  `;
}

const linesOf = ({ name, about }) => [
  [t('name.label'), name],
  [t('me.about'), about],
];

function LanguageChoice() {
  const choose = async (wanted) => {
    await chooseLanguage(wanted);
    await api.patch('/me', { language: wanted }).then(know, (error) => toast(wordsFor(error)));
  };
  return html`
    <fieldset class="card choices">
      <legend class="as-h2">${t('me.language')}</legend>
      <div class="choice-row">
        ${Object.entries(languages).map(
          ([key, name]) => html`
            <label class="choice choice-small" key=${key} lang=${key}>
              <input type="radio" name="language" checked=${language.value === key} onChange=${() => choose(key)} />
              <strong>${name}</strong>
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}
