import '../../../core/ui/more-icons.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { hood, isManager } from '../../../core/store.js';
import { Field } from '../../../core/ui/forms/field.js';
import { Icon } from '../../../core/ui/icon.js';
import { kinds } from '../kinds.js';

const audiences = { residents: 'users', public: 'globe' };

export function Audience({ value, onChoose }) {
  return html`
    <fieldset class="choices">
      <legend>${t('audience.label')}</legend>
      <div class="choice-row">
        ${Object.entries(audiences).map(
          ([key, icon]) => html`
            <label class="choice" key=${key}>
              <input type="radio" name="audience" value=${key} checked=${value === key} onChange=${() => onChoose(key)} />
              <${Icon} name=${icon} />
              <span><strong>${t(`audience.${key}.name`)}</strong> <span class="choice-text">${t(`audience.${key}.text`)}</span></span>
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}

export function Kind({ value, onChoose }) {
  const offered = Object.keys(kinds).filter((kind) => kind !== 'announcement' || isManager.value);
  return html`
    <fieldset class="choices">
      <legend>${t('kind.label')}</legend>
      <div class="choice-row choice-row-small">
        ${offered.map(
          (kind) => html`
            <label class="choice choice-small" key=${kind}>
              <input type="radio" name="kind" value=${kind} checked=${value === kind} onChange=${() => onChoose(kind)} />
              <${Icon} name=${kinds[kind].icon} /> <strong>${t(`kind.${kind}`)}</strong>
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}

/** What may stay empty; open when there is something in it. */
export function Extras({ draft, prompt, fields, onChange }) {
  const filled = Boolean((draft.title && draft.title !== prompt) || draft.street || draft.onBehalf || fields.title || fields.place || fields.onBehalf);
  return html`
    <details class="extras" open=${filled || undefined}>
      <summary><${Icon} name="chevron-right" /> ${t('compose.extras')}</summary>
      <div class="stack">
        <${TitleAndStreet} draft=${draft} fields=${fields} onChange=${onChange} />
        ${isManager.value && html`
          <${Field} label=${t('compose.behalf')} hint=${t('compose.behalfHint')} error=${fields.onBehalf}>
            <input class="input" maxlength="60" autocomplete="off" value=${draft.onBehalf} onInput=${(event) => onChange({ onBehalf: event.target.value })} />
          <//>
        `}
      </div>
    </details>
  `;
}

export function TitleAndStreet({ draft, fields, onChange }) {
  const street = fields.place ?? fields['place/street'];
  return html`
    <${Field} label=${t('compose.titleLabel')} error=${fields.title}>
      <input class="input" maxlength="120" value=${draft.title} onInput=${(event) => onChange({ title: event.target.value })} />
    <//>
    <${Field} label=${t('compose.street')} error=${street}>
      <select class="input" value=${draft.street} onChange=${(event) => onChange({ street: event.target.value })}>
        <option value="">${t('compose.noStreet')}</option>
        ${hood.value.streets.map((name) => html`<option value=${name} key=${name}>${name}</option>`)}
      </select>
    <//>
  `;
}
