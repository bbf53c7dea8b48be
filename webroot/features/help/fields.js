import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { hood } from '../../core/store.js';
import { Field } from '../../core/ui/forms/field.js';
import { Icon } from '../../core/ui/icon.js';
import { longest } from './help-api.js';
import { categories } from './categories.js';

// What asking and editing have in common.

export const CategoryChoice = ({ legend, hidden = false, value, onChoose }) => html`
  <fieldset class="choices categories">
    <legend class=${hidden ? 'unseen' : ''}>${legend}</legend>
    <div class="choice-row">
      ${Object.entries(categories).map(
        ([name, icon]) => html`
          <label class="choice choice-small" key=${name}>
            <input type="radio" name="category" value=${name} checked=${value === name} onChange=${() => onChoose(name)} />
            <${Icon} name=${icon} /> <strong>${t(`help.category.${name}`)}</strong>
          </label>
        `,
      )}
    </div>
  </fieldset>
`;

/** What may stay empty. `brief`: no moment and no street. */
export const Details = ({ draft, fields, brief = false, onChange }) => html`
  ${!brief && html`
    <${Field} label=${t('help.ask.moment')} hint=${t('help.ask.momentHint')} error=${fields.moment}>
      <input class="input" maxlength=${longest.moment} value=${draft.moment} onInput=${(event) => onChange({ moment: event.target.value })} />
    <//>
    <${Field} label=${t('help.ask.street')} hint=${t('help.ask.streetHint')} error=${fields.place ?? fields['place/street']}>
      <select class="input" value=${draft.street} onChange=${(event) => onChange({ street: event.target.value })}>
        <option value="">${t('compose.noStreet')}</option>
        ${hood.value.streets.map((name) => html`<option value=${name} key=${name}>${name}</option>`)}
      </select>
    <//>
  `}
  <${Field} label=${t('help.ask.more')} error=${fields.text}>
    <textarea class="input" rows="3" maxlength=${longest.text} value=${draft.text} onInput=${(event) => onChange({ text: event.target.value })} />
  <//>
`;
