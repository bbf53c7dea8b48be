import { html } from '../../../core/html.js';
import { fullMoment, t } from '../../../core/i18n.js';
import { base } from '../../../core/store.js';
import { Elapsed } from '../../../core/ui/cards/seconds.js';
import { Icon } from '../../../core/ui/icon.js';
import { isUrgent, kindKey, lookOf } from '../kinds.js';
import { claim } from '../task/task-acts.js';
import { TaskMenu } from '../task/task-menu.js';
import { aboutOf, assigneeOf, isFree, isMine, taskUrl, titleOf, waited } from '../words.js';
import { Of, QuickDecision } from './quick.js';

export const Kind = ({ kind }) => html`
  <span class=${`chip chip-${lookOf(kind).colour}`}><${Icon} name=${lookOf(kind).icon} /> ${t(kindKey(kind))}</span>
`;

const Age = ({ task }) =>
  isUrgent(task) ? html`<${Elapsed} since=${task.opened} />` : html`<time datetime=${task.opened}>${waited(task.opened)}</time>`;

/** A task on one line: what it is, how long it waits, whose it is, and what I can do about it. */
export function TaskRow({ task, store, desk }) {
  const urgent = isUrgent(task);
  return html`
    <li class=${`card desk-row ${urgent ? 'is-urgent' : ''} ${isMine(task) ? 'is-mine' : ''}`}>
      <${Kind} kind=${task.kind} />
      <div class="desk-what">
        <a class="desk-title" id=${`task-${task.id}`} href=${taskUrl(task)}>${titleOf(task)}</a>
        <p class="meta">
          ${aboutOf(task).map((words) => html`<span>${words}</span>`)}
          ${task.snoozed && html`<span>${t('desk.sleeps', { until: fullMoment(new Date(task.snoozed)) })}</span>`}
        </p>
      </div>
      <p class="desk-when"><strong><${Age} task=${task} /></strong> <span class="meta">${assigneeOf(task)}</span></p>
      <div class="desk-acts">
        ${isMine(task) && lookOf(task.kind).approval && task.edition
          ? html`<${QuickDecision} task=${task} store=${store} />`
          : html`<${Look} task=${task} />`}
        ${!task.assignee && html`
          <button class=${`button ${urgent ? 'danger' : 'primary'}`} onClick=${() => claim(task, store)}>
            ${t('desk.claim')}<${Of} task=${task} />
          </button>
        `}
        ${isFree(task) && html`<${TaskMenu} task=${task} store=${store} desk=${desk} />`}
      </div>
    </li>
  `;
}

/** What is moderated has a page of its own; the rest is looked at where it is. */
const Look = ({ task }) => html`
  <a class="button" href=${lookOf(task.kind).moderated ? taskUrl(task) : `${base.value}/${task.path}`}>${t('desk.look')}<${Of} task=${task} /></a>
`;
