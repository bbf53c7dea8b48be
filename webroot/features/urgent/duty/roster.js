import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { dateFormat, t } from '../../../core/i18n.js';
import { useSubmit } from '../../../core/ui/forms/use-submit.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { Icon } from '../../../core/ui/icon.js';
import { FormError } from '../../../core/ui/states.js';
import { change } from './duty.js';
import { everyDayLike, toHours, toRows, weekdays } from './hours.js';

const aMonday = Date.UTC(2024, 0, 1);
const dayName = dateFormat({ weekday: 'long', timeZone: 'UTC' });
const nameOf = (weekday) => dayName.value.format(aMonday + (weekday - 1) * 86_400_000);

/** Hours on which somebody is on duty by themselves. */
export function Roster({ duty }) {
  const [rows, setRows] = useState(() => toRows(duty.hours));
  const { error, submit: save } = useSubmit(async () => {
    await change({ hours: toHours(rows), duty: 'roster' });
    toast(t('roster.saved'));
  });
  const set = (row, field) => (event) => setRows(rows.map((one) => (one === row ? { ...one, [field]: event.target.value } : one)));
  const remove = (row) => setRows(rows.filter((one) => one !== row));
  const add = (weekday) => setRows([...rows, { weekday, starts: '18:00', ends: '22:00' }]);
  const parts = { set, remove, add, copy: (weekday) => setRows(everyDayLike(rows, weekday)) };
  return html`
    <form class="card stack" onSubmit=${save}>
      <h2>${t('roster.title')}</h2>
      <p>${t('roster.text')}</p>
      <ul class="plain-list roster">
        ${weekdays.map((day) => html`<${Day} key=${day} day=${day} rows=${rows.filter((row) => row.weekday === day)} ...${parts} />`)}
      </ul>
      <${FormError} error=${error} />
      <div class="dialog-foot"><button class="button primary" type="submit">${t(duty.duty === 'roster' ? 'roster.save' : 'roster.saveAndFollow')}</button></div>
    </form>
  `;
}

function Day({ day, rows, set, remove, add, copy }) {
  const name = nameOf(day);
  return html`
    <li class="roster-day">
      <strong>${name}</strong>
      <div class="grow stack-small">
        ${!rows.length && html`<span class="meta">${t('roster.none')}</span>`}
        ${rows.map(
          (row, at) => html`
            <div class="roster-row" key=${at}>
              <input class="input" type="time" required aria-label=${t('roster.from', { day: name })} value=${row.starts} onChange=${set(row, 'starts')} />
              <span aria-hidden="true">–</span>
              <input class="input" type="time" required aria-label=${t('roster.till', { day: name })} value=${row.ends} onChange=${set(row, 'ends')} />
              <button class="button quiet round" type="button" aria-label=${t('roster.remove', { day: name })} onClick=${() => remove(row)}><${Icon} name="x" /></button>
            </div>
          `,
        )}
      </div>
      <div class="roster-acts">
        <button class="button quiet round" type="button" aria-label=${t('roster.add', { day: name })} onClick=${() => add(day)}><${Icon} name="plus" /></button>
        ${day === 1 && rows.length > 0 && html`<button class="button quiet small" type="button" onClick=${() => copy(day)}>${t('roster.copy')}</button>`}
      </div>
    </li>
  `;
}
