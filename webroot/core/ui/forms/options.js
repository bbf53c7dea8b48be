import { html } from '../../html.js';
import { t } from '../../i18n.js';
import { Icon } from '../icon.js';

/** Choices with a word of explanation each: {value, icon}. `words`: the key of their names and texts; `values` are filled in there. */
export function Options({ name, words, values = {}, legend, shown = false, options, value, error, onChoose }) {
  return html`
    <fieldset class="choices">
      <legend class=${shown ? '' : 'unseen'}>${legend}</legend>
      ${options.map(
        ({ value: option, icon }) => html`
          <label class="choice" key=${String(option)}>
            <input type="radio" name=${name} value=${option} checked=${value === option} onChange=${() => onChoose(option)} />
            <${Icon} name=${icon} />
            <span>
              <strong>${t(`${words}.${option}.name`)}</strong>
              <span class="choice-text">${t(`${words}.${option}.text`, values)}</span>
            </span>
          </label>
        `,
      )}
      ${error && html`<p class="field-error" role="alert"><${Icon} name="circle-alert" /> ${error}</p>`}
    </fieldset>
  `;
}
