import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { hood } from '../../../core/store.js';
import { Field } from '../../../core/ui/forms/field.js';
import { Icon } from '../../../core/ui/icon.js';
import { longest } from '../agenda-api.js';
import { daysBetween, plusDays } from '../dates.js';
import { kinds } from '../kinds.js';
import { Audience, More, Places } from './plan-choices.js';
import { lastDayOf } from './plan-draft.js';
import { typed, Wrong } from './plan-fields.js';
import { Repeats } from './plan-repeats.js';

/** What is asked on each screen. */
export const questions = { what: What, when: When, where: Where, who: Audience, places: Places, more: More };

function What({ draft, fields, onChange }) {
  return html`
    <${Field} label=${t('agenda.plan.titleLabel')} hint=${t('agenda.plan.titleHint')} error=${fields.title}>
      <input class="input need" autocomplete="off" maxlength=${longest.title} value=${draft.title} onInput=${typed(onChange, 'title')} />
    <//>
    <fieldset class="choices categories">
      <legend>${t('agenda.plan.kindLabel')}</legend>
      <div class="choice-row">
        ${Object.entries(kinds).map(
          ([name, icon]) => html`
            <label class="choice choice-small" key=${name}>
              <input type="radio" name="kind" value=${name} checked=${draft.kind === name} onChange=${() => onChange({ kind: name })} />
              <${Icon} name=${icon} /> <strong>${t(`agenda.kind.${name}`)}</strong>
            </label>
          `,
        )}
      </div>
    </fieldset>
    <${Wrong} words=${fields.what ?? fields.kind} />
  `;
}

/** Who begins later ends as much later. */
function moved({ start, end }, wanted) {
  const minutes = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const later = (minutes(end) + minutes(wanted) - minutes(start) + 2880) % 1440;
  return `${String(Math.floor(later / 60)).padStart(2, '0')}:${String(later % 60).padStart(2, '0')}`;
}

/** Who begins on a later day ends as many days later. */
const alongside = ({ day, lastDay }, wanted) => (day && wanted && lastDay > day ? plusDays(lastDay, daysBetween(day, wanted)) : lastDay);

function When({ draft, fields, isNew, onChange }) {
  const begin = ({ target: { value } }) => onChange(value && draft.start && draft.end ? { start: value, end: moved(draft, value) } : { start: value });
  const isWhole = draft.day && draft.start && draft.end;
  return html`
    <${Field} label=${t('agenda.plan.day')} error=${fields.starts}>
      <input class="input" type="date" value=${draft.day} onInput=${({ target: { value } }) => onChange({ day: value, lastDay: alongside(draft, value) })} />
    <//>
    <div class="times">
      <${Field} label=${t('agenda.plan.start')}><input class="input" type="time" value=${draft.start} onInput=${begin} /><//>
      <${Field} label=${t('agenda.plan.end')} error=${fields.ends}><input class="input" type="time" value=${draft.end} onInput=${typed(onChange, 'end')} /><//>
    </div>
    <${Field} label=${t('agenda.plan.lastDay')}>
      <input class="input" type="date" min=${draft.day} value=${isWhole ? lastDayOf(draft) : ''} onInput=${typed(onChange, 'lastDay')} />
    <//>
    ${isNew && html`<${Repeats} draft=${draft} error=${fields.repeats} onChange=${onChange} />`}
    <${Wrong} words=${fields.when} />
  `;
}

function Where({ draft, fields, onChange }) {
  return html`
    <${Field} label=${t('agenda.plan.venue')} hint=${t('agenda.plan.venueHint')} error=${fields.where ?? fields.venue}>
      <input class="input need" autocomplete="off" maxlength=${longest.venue} value=${draft.venue} onInput=${typed(onChange, 'venue')} />
    <//>
    <${Field} label=${t('agenda.plan.street')} error=${fields.place ?? fields['place/street']}>
      <select class="input" value=${draft.street} onChange=${typed(onChange, 'street')}>
        <option value="">${t('compose.noStreet')}</option>
        ${hood.value.streets.map((name) => html`<option value=${name} key=${name}>${name}</option>`)}
      </select>
    <//>
  `;
}
