import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Field } from '../../../core/ui/forms/field.js';
import { inWords, rhythms } from '../repeats.js';

const stops = ['never', 'until', 'count'];

/** Whether it comes back, and how long. */
export function Repeats({ draft, error, onChange }) {
  const { rhythm, stop, until, count, day } = draft;
  const name = (one) => (one === 'none' || !day ? t(`agenda.repeats.${day ? one : 'none'}`) : inWords(one, day));
  const choose = (field) => (event) => onChange({ [field]: event.target.value });
  return html`
    <${Field} label=${t('agenda.repeats.label')} error=${error}>
      <select class="input" value=${rhythm} onChange=${choose('rhythm')}>
        ${rhythms.map((one) => html`<option value=${one} key=${one}>${name(one)}</option>`)}
      </select>
    <//>
    ${rhythm !== 'none' && html`
      <div class="times">
        <${Field} label=${t('agenda.repeats.stop')}>
          <select class="input" value=${stop} onChange=${choose('stop')}>
            ${stops.map((one) => html`<option value=${one} key=${one}>${t(`agenda.repeats.stops.${one}`)}</option>`)}
          </select>
        <//>
        ${stop === 'until' && html`<${Field} label=${t('agenda.repeats.last')}><input class="input" type="date" min=${day} value=${until} onInput=${choose('until')} /><//>`}
        ${stop === 'count' && html`
          <${Field} label=${t('agenda.repeats.times')}>
            <input class="input" type="number" inputmode="numeric" min="2" max="60" value=${count} onInput=${(event) => onChange({ count: event.target.valueAsNumber })} />
          <//>
        `}
      </div>
    `}
  `;
}
