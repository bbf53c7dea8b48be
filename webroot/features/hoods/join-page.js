import '../../core/ui/more-icons.js';
import { useState } from 'preact/hooks';
import { api } from '../../core/api.js';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { pageAfter } from '../../core/page-after.js';
import { go, location } from '../../core/router.js';
import { me } from '../../core/session.js';
import { hood, loadHood, residency } from '../../core/store.js';
import { Field } from '../../core/ui/forms/field.js';
import { Question } from '../../core/ui/forms/steps.js';
import { Gate } from '../../core/ui/frame/gate-card.js';
import { toast } from '../../core/ui/frame/toast.js';
import { useTitle } from '../../core/ui/frame/use-title.js';
import { Icon } from '../../core/ui/icon.js';
import { Notice, Skeleton } from '../../core/ui/states.js';

const steps = [
  { name: 'street', autocomplete: 'off', shortest: 2, maxlength: 80, list: 'streets' },
  { name: 'houseNumber', autocomplete: 'off', shortest: 1, maxlength: 12, pattern: /^[0-9]/ },
  { name: 'postcode', autocomplete: 'postal-code', shortest: 4, maxlength: 10 },
];

export function JoinPage() {
  useTitle(t('join.page'));
  if (me.value === undefined || !hood.value) return html`<${Skeleton} count=${1} />`;
  const page = pageAfter(location.value.query);
  if (!me.value) return html`<${SignInFirst} />`;
  if (residency.value) return html`<div class="narrow"><${AlreadyIn} page=${page} /></div>`;
  return html`<div class="narrow stack"><${JoinSteps} page=${page} /><${WhoSeesWhat} /></div>`;
}

const SignInFirst = () => html`
  <div class="narrow stack">
    <h1>${t('join.page')}</h1>
    <${Gate} reason="sign-in" page=${location.value.path} />
    <${WhoSeesWhat} />
  </div>
`;

function JoinSteps({ page }) {
  const { slug, name } = hood.value;
  const [at, setAt] = useState(0);
  const [address, setAddress] = useState({ street: '', houseNumber: '', postcode: '' });
  const [state, setState] = useState({ busy: false, error: null, fields: {} });
  const step = steps[at];
  const join = async () => {
    setState({ busy: true, error: null, fields: {} });
    try {
      await api.put(`/hoods/${slug}/me/residency`, address);
      await loadHood(slug);
      toast(t('join.done', { hood: name }));
      go(page, { replace: true });
    } catch (error) {
      const fields = error.fields ?? {};
      const wrong = steps.findIndex((one) => fields[one.name]);
      if (wrong >= 0) setAt(wrong);
      setState({ busy: false, error: wrong >= 0 ? null : error, fields });
    }
  };
  const forward = () => {
    const value = address[step.name].trim();
    if (value.length < step.shortest || (step.pattern && !step.pattern.test(value))) {
      setState({ ...state, fields: { [step.name]: t(`join.${step.name}.wrong`) } });
      return;
    }
    setState({ ...state, error: null, fields: {} });
    if (at + 1 < steps.length) setAt(at + 1);
    else join();
  };
  return html`
    <${Question} key=${at} title=${t(`join.${step.name}.title`, { hood: name })} at=${at + 1} of=${steps.length}
      act=${at + 1 < steps.length ? t('next') : t('join.act')} error=${state.error} busy=${state.busy}
      onAct=${forward} onBack=${at > 0 && (() => setAt(at - 1))}>
      <${Field} label=${t(`join.${step.name}.label`)} hint=${t(`join.${step.name}.hint`)} error=${state.fields[step.name]}>
        <input class="input" value=${address[step.name]} list=${step.list} maxlength=${step.maxlength} autocomplete=${step.autocomplete}
          onInput=${(event) => setAddress({ ...address, [step.name]: event.target.value })} />
      <//>
      <datalist id="streets">${hood.value.streets.map((street) => html`<option value=${street} key=${street} />`)}</datalist>
    <//>
  `;
}

const WhoSeesWhat = () => html`
  <section class="card who-sees">
    <h2>${t('join.who')}</h2>
    <ul class="plain-list">
      <li><${Icon} name="users" /> <span>${t('join.whoNeighbours')}</span></li>
      <li><${Icon} name="user" /> <span>${t('join.whoManagers')}</span></li>
      <li><${Icon} name="globe" /> <span>${t('join.whoOthers')}</span></li>
    </ul>
  </section>
`;

const AlreadyIn = ({ page }) => html`
  <${Notice} page icon="check" title=${t('join.alreadyTitle')} text=${t('join.alreadyText', { hood: hood.value.name, street: residency.value.street })}>
    <a class="button primary" href=${page}>${t('goOn')}</a>
  <//>
`;
