import '../../../core/ui/more-icons.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { PhotoField } from '../../../core/photos/photo-field.js';
import { Field } from '../../../core/ui/forms/field.js';
import { Options } from '../../../core/ui/forms/options.js';
import { longest } from '../agenda-api.js';
import { typed } from './plan-fields.js';

const audiences = [
  { value: 'public', icon: 'globe' },
  { value: 'residents', icon: 'users' },
];
const signings = [
  { value: 'anyone', icon: 'mail' },
  { value: 'account', icon: 'user' },
  { value: 'none', icon: 'door-open' },
];
const closings = [0, 2, 24, 48, 168]; // hours before it begins

export function Audience({ draft, isNew, onChange }) {
  // Who isn't signed in doesn't see what is for neighbours alone.
  const offered = signings.filter(({ value }) => draft.audience === 'public' || value !== 'anyone');
  const choose = (audience) => onChange({ audience, signing: audience === 'residents' && draft.signing === 'anyone' ? 'account' : draft.signing });
  return html`
    ${isNew && html`<${Options} name="audience" words="agenda.plan.audience" legend=${t('agenda.plan.audienceLabel')} shown options=${audiences} value=${draft.audience} onChoose=${choose} />`}
    <${Options} name="signing" words="agenda.plan.signing" legend=${t('agenda.plan.signingLabel')} shown options=${offered} value=${draft.signing} onChoose=${(signing) => onChange({ signing })} />
  `;
}

export function Places({ draft, fields, onChange }) {
  const { limited, capacity, guests, closing } = draft;
  const number = (name) => (event) => onChange({ [name]: Number(event.target.value) });
  const options = [
    { value: false, icon: 'users' },
    { value: true, icon: 'list' },
  ];
  return html`
    <${Options} name="limited" words="agenda.plan.limited" legend=${t('agenda.plan.limitedLabel')} options=${options} value=${limited} onChoose=${(one) => onChange({ limited: one })} />
    ${limited && html`
      <${Field} label=${t('agenda.plan.capacity')} hint=${t('agenda.plan.capacityHint')} error=${fields.places ?? fields.capacity}>
        <input class="input" type="number" inputmode="numeric" min="1" max="10000" value=${capacity} onInput=${(event) => onChange({ capacity: event.target.valueAsNumber })} />
      <//>
    `}
    <${Field} label=${t('agenda.plan.guests')} error=${fields.guests}>
      <select class="input" value=${guests} onChange=${number('guests')}>
        ${Array.from({ length: 10 }, (_, n) => html`<option value=${n} key=${n}>${t(n ? 'agenda.plan.guestsMost' : 'agenda.plan.guestsNone', { n })}</option>`)}
      </select>
    <//>
    <${Field} label=${t('agenda.plan.closing')} error=${fields.closes}>
      <select class="input" value=${closing} onChange=${number('closing')}>
        ${[...new Set([...closings, closing])].sort((a, b) => a - b).map((hours) => html`<option value=${hours} key=${hours}>${closingIn(hours)}</option>`)}
      </select>
    <//>
  `;
}

export function closingIn(hours) {
  if (!hours) return t('agenda.plan.closingStart');
  return hours % 24 ? t('agenda.plan.closingHours', { n: hours }) : t('agenda.plan.closingDays', { n: hours / 24 });
}

export function More({ draft, fields, onChange, onComing }) {
  return html`
    <${Field} label=${t('agenda.plan.details')} hint=${t('agenda.plan.detailsHint')} error=${fields.details}>
      <textarea class="input" rows="5" maxlength=${longest.details} value=${draft.details} onInput=${typed(onChange, 'details')} />
    <//>
    <${PhotoField} photos=${draft.photos} error=${fields.photos ?? fields.more} onComing=${onComing}
      onPhotos=${(update) => onChange(({ photos }) => ({ photos: update(photos) }))} />
    <${Field} label=${t('agenda.plan.cost')} hint=${t('agenda.plan.costHint')} error=${fields.cost}>
      <input class="input" autocomplete="off" maxlength=${longest.cost} value=${draft.cost} onInput=${typed(onChange, 'cost')} />
    <//>
    <label class="choice choice-small">
      <input type="checkbox" checked=${draft.accessible} onChange=${(event) => onChange({ accessible: event.target.checked })} />
      <span><strong>${t('agenda.accessible')}</strong> <span class="choice-text">${t('agenda.plan.accessibleText')}</span></span>
    </label>
    <${Field} label=${t('agenda.plan.accessibility')} hint=${t('agenda.plan.accessibilityHint')} error=${fields.accessibility}>
      <input class="input" autocomplete="off" maxlength=${longest.accessibility} value=${draft.accessibility} onInput=${typed(onChange, 'accessibility')} />
    <//>
  `;
}
