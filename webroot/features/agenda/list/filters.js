import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { query as queryOf } from '../../../core/query.js';
import { go, location } from '../../../core/router.js';
import { Field } from '../../../core/ui/forms/field.js';
import { kinds } from '../kinds.js';
import { agendaUrl } from '../words.js';

const switches = ['accessible', 'free'];

/** What the address asks for, as the contract wants it. */
export function filtersOf(query) {
  const kind = query.get('kind');
  const isOn = (name) => (query.get(name) === 'true' ? 'true' : '');
  return { kind: kind in kinds ? kind : '', accessible: isOn('accessible'), free: isOn('free') };
}

/** This page's address with some things else. */
export function withQuery(changes) {
  return agendaUrl() + queryOf({ ...Object.fromEntries(location.value.query), ...changes });
}

export function Filters({ filters }) {
  const set = (changes) => go(withQuery(changes), { replace: true });
  return html`
    <div class="agenda-filters">
      <${Field} label=${t('agenda.filter')}>
        <select class="input" value=${filters.kind} onChange=${(event) => set({ kind: event.target.value })}>
          <option value="">${t('agenda.everything')}</option>
          ${Object.keys(kinds).map((name) => html`<option value=${name} key=${name}>${t(`agenda.kind.${name}`)}</option>`)}
        </select>
      <//>
      <div class="agenda-switches">
        ${switches.map(
          (name) => html`
            <label class="choice choice-small" key=${name}>
              <input type="checkbox" checked=${filters[name] === 'true'} onChange=${(event) => set({ [name]: event.target.checked ? 'true' : '' })} />
              <strong>${t(`agenda.${name}`)}</strong>
            </label>
          `,
        )}
      </div>
    </div>
  `;
}
