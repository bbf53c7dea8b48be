import { useState } from 'preact/hooks';
import { time } from '../../../core/clock.js';
import { html } from '../../../core/html.js';
import { fullMoment, t } from '../../../core/i18n.js';
import { go } from '../../../core/router.js';
import { Avatar } from '../../../core/ui/avatar.js';
import { Dialog } from '../../../core/ui/dialog.js';
import { Field } from '../../../core/ui/forms/field.js';
import { useDraft } from '../../../core/ui/forms/use-draft.js';
import { useSubmit } from '../../../core/ui/forms/use-submit.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { FormError } from '../../../core/ui/states.js';
import { claimTask, finishTask, snoozeTask } from '../desk-api.js';
import { firstName, taskUrl, titleOf } from '../words.js';
import { attempt } from './task-acts.js';

/** Whose a task becomes. */
export function Hand({ task, store, others, here, onClose }) {
  const give = async ({ id, name }) => {
    onClose();
    await attempt(() => claimTask(store.slug, task.id, task.assignee?.id ?? null, id), store, t('desk.hand.done', { name: firstName({ name }) }));
  };
  const isHere = (one) => here.some(({ id }) => id === one.id);
  return html`
    <${Dialog} title=${t('desk.hand.title')} onClose=${onClose}>
      <p>${titleOf(task)}</p>
      <ul class="plain-list stack-small">
        ${others.map((one) => html`
          <li key=${one.id}>
            <button class="button wide desk-colleague" onClick=${() => give(one)}>
              <${Avatar} person=${one} /> <span class="grow" translate=${false}>${one.name}</span>
              ${isHere(one) && html`<span class="chip chip-delft">${t('desk.hand.here')}</span>`}
            </button>
          </li>
        `)}
      </ul>
    <//>
  `;
}

const morning = 9; // o'clock
const soon = 3; // hours

const naps = {
  soon: (date) => date.setHours(date.getHours() + soon),
  tomorrow: (date) => date.setDate(date.getDate() + 1) && date.setHours(morning, 0, 0, 0),
  week: (date) => date.setDate(date.getDate() + 7) && date.setHours(morning, 0, 0, 0),
};

/** Nobody needs to do it until then. */
export function Snooze({ task, store, onClose }) {
  const rest = async (until) => {
    onClose();
    await attempt(() => snoozeTask(store.slug, task.id, until.toISOString()), store, t('desk.snooze.done', { until: fullMoment(until) }));
  };
  return html`
    <${Dialog} title=${t('desk.snooze.title')} onClose=${onClose}>
      <p>${t('desk.snooze.text')}</p>
      <ul class="plain-list stack-small">
        ${Object.entries(naps).map(([name, set]) => {
          const until = new Date(time());
          set(until);
          return html`
            <li key=${name}>
              <button class="button wide desk-nap" onClick=${() => rest(until)}>
                <strong>${t(`desk.snooze.${name}`)}</strong> <span class="meta">${fullMoment(until)}</span>
              </button>
            </li>
          `;
        })}
      </ul>
    <//>
  `;
}

/** It is done; a word for colleagues who look back. `read`: on its page, the edition of what it is about as I read it. */
export function Finish({ task, read, store, onClose, onDone = () => {} }) {
  const { draft, change, place } = useDraft(`finish.${task.id}`, { words: '' });
  const [edition] = useState(read === undefined ? task.edition : read);
  const { error, submit: finish } = useSubmit(async () => {
    await place(({ words }) => finishTask(store.slug, task.id, words.trim(), edition));
    store.drop(task.id);
    toast(t('desk.finish.done'));
    onClose();
    onDone();
  }, ({ status }) => (status === 409 && read === undefined && edition ? go(taskUrl(task)) : store.load()));
  return html`
    <${Dialog} title=${t('desk.finish.title')} onClose=${onClose}>
      <form class="stack" onSubmit=${finish}>
        <p>${titleOf(task)}</p>
        <${Field} label=${t('desk.finish.words')} hint=${t('desk.finish.hint')} error=${error?.fields?.words}>
          <textarea class="input" rows="2" maxlength="500" data-focus value=${draft.words} onInput=${(event) => change({ words: event.target.value })} />
        <//>
        <${FormError} error=${error} />
        <div class="dialog-foot">
          <button type="button" class="button quiet" onClick=${onClose}>${t('cancel')}</button>
          <button class="button primary" type="submit">${t('desk.finish.act')}</button>
        </div>
      </form>
    <//>
  `;
}
