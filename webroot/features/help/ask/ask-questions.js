import '../../../core/ui/more-icons.js';
import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t, tList } from '../../../core/i18n.js';
import { residency } from '../../../core/store.js';
import { Field } from '../../../core/ui/forms/field.js';
import { Options } from '../../../core/ui/forms/options.js';
import { Icon } from '../../../core/ui/icon.js';
import { whereAmI } from '../../../core/where.js';
import { CategoryChoice, Details } from '../fields.js';
import { longest } from '../help-api.js';
import { categories } from '../categories.js';

/** What is asked on each screen. `silent`: the title says it all. */
export const questions = {
  urgent: { Fields: Urgent, silent: true },
  behalf: { Fields: Behalf },
  need: { Fields: Need, Examples },
  category: { Fields: Category, silent: true },
  details: { Fields: More },
  where: { Fields: Where },
  who: { Fields: Who, silent: true },
};

/** First of all: what this is not for. */
export const Danger = () => html`
  <p class="danger-line">
    <${Icon} name="siren" /> <span><strong>${t('help.danger.ask')}</strong> ${t('help.danger.text')}</span>
    <a class="button danger" href="tel:112"><${Icon} name="phone" /> ${t('help.danger.call')}</a>
  </p>
`;

function Urgent({ draft, fields, onChange }) {
  const options = [
    { value: false, icon: 'clock' },
    { value: true, icon: 'siren' },
  ];
  return html`
    <${Danger} />
    <${Options} name="urgent" words="help.ask.urgent" legend=${t('help.ask.urgent.title')} options=${options} value=${draft.urgent} error=${fields.urgent}
      onChoose=${(urgent) => onChange({ urgent })} />
  `;
}

function Behalf({ draft, fields, onChange }) {
  const { behalf } = draft;
  const choose = (who) => onChange(who === 'other' ? { behalf: { name: '', contact: '' }, where: 'other', point: null } : { behalf: null, where: 'home' });
  const options = [
    { value: 'self', icon: 'user' },
    { value: 'other', icon: 'users' },
  ];
  const write = (changes) => onChange({ behalf: { ...behalf, ...changes } });
  return html`
    <${Options} name="behalf" words="help.ask.behalf" legend=${t('help.ask.behalf.title')} options=${options} value=${behalf ? 'other' : 'self'} error=${fields.behalf} onChoose=${choose} />
    ${behalf && html`
      <${Field} label=${t('help.ask.behalf.name')}>
        <input class="input" autocomplete="off" maxlength=${longest.name} value=${behalf.name} onInput=${(event) => write({ name: event.target.value })} />
      <//>
      <${Field} label=${t('help.ask.behalf.contact')} hint=${t('help.ask.behalf.contactHint')}>
        <input class="input" autocomplete="off" maxlength=${longest.contact} value=${behalf.contact} onInput=${(event) => write({ contact: event.target.value })} />
      <//>
    `}
  `;
}

function Need({ draft, fields, onChange }) {
  return html`
    <${Field} label=${t('help.ask.needLabel')} hint=${t('help.ask.needHint')} error=${fields.need}>
      <input class="input need" maxlength=${longest.need} value=${draft.need} autocomplete="off" onInput=${(event) => onChange({ need: event.target.value })} />
    <//>
  `;
}

/** An example fills in the sentence, which may be changed, and says what kind of help it is. */
function Examples({ draft, onChange }) {
  const examples = Object.keys(categories).flatMap((category) => tList(`help.examples.${category}`).map((need) => ({ category, need })));
  const choose = (event, example) => {
    onChange(example);
    event.currentTarget.form.querySelector('input').focus();
  };
  return html`
    <section class="stack-small" aria-labelledby="examples">
      <h2 class="small-title" id="examples">${t('help.ask.examples')}</h2>
      <ul class="plain-list examples">
        ${examples.map(
          ({ category, need }) => html`
            <li key=${need}>
              <button class="button example" type="button" aria-pressed=${draft.need === need} onClick=${(event) => choose(event, { need, category })}>
                <${Icon} name=${categories[category]} /> <span>${need}</span>
              </button>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

function Category({ draft, fields, onChange }) {
  return html`
    <${CategoryChoice} legend=${t('help.ask.category.title')} hidden value=${draft.category} onChoose=${(category) => onChange({ category })} />
    ${fields.category && html`<p class="field-error" role="alert"><${Icon} name="circle-alert" /> ${fields.category}</p>`}
  `;
}

function More({ draft, fields, onChange }) {
  return html`<${Details} draft=${draft} fields=${fields} brief=${draft.urgent} onChange=${onChange} />`;
}

function Who({ draft, onChange }) {
  const names = [
    { value: true, icon: 'eye-off' },
    { value: false, icon: 'user' },
  ];
  const audiences = [
    { value: 'residents', icon: 'users' },
    { value: 'public', icon: 'globe' },
  ];
  return html`
    <${Options} name="anonymous" words="help.ask.anonymous" legend=${t('help.ask.anonymous.legend')} shown options=${names} value=${draft.anonymous} onChoose=${(anonymous) => onChange({ anonymous })} />
    <${Options} name="audience" words="audience" legend=${t('audience.label')} shown options=${audiences} value=${draft.audience} onChoose=${(audience) => onChange({ audience })} />
  `;
}

function Where({ draft, fields, onChange }) {
  const [problem, setProblem] = useState(null);
  const choose = (where) => {
    setProblem(null);
    onChange({ where, point: null });
    if (where !== 'here') return;
    whereAmI().then(
      (point) => onChange({ point }),
      () => setProblem(t('help.ask.where.notFound')),
    );
  };
  const options = [
    ...(draft.behalf ? [] : [{ value: 'home', icon: 'house' }]), // it is the asker's own
    { value: 'here', icon: 'locate-fixed' },
    { value: 'other', icon: 'map-pin' },
  ];
  return html`
    <${Options} name="where" words="help.ask.where" values=${{ street: residency.value?.street ?? '' }} legend=${t('help.ask.where.title')} options=${options} value=${draft.where} onChoose=${choose} />
    ${draft.where === 'here' && html`<p class="hint" role="status">${problem ?? t(draft.point ? 'help.ask.where.found' : 'help.ask.where.finding')}</p>`}
    ${draft.where !== 'home' && html`
      <${Field} label=${t(`help.ask.where.${draft.where}.label`)} hint=${t(`help.ask.where.${draft.where}.hint`)} error=${fields.where}>
        <input class="input" autocomplete="off" maxlength=${longest.address} value=${draft.address} onInput=${(event) => onChange({ address: event.target.value })} />
      <//>
    `}
  `;
}
