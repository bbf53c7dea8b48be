import { effect } from '@preact/signals-core';
import { feature, hoodPage, partsOf } from '../../core/feature.js';
import { isManager } from '../../core/store.js';

const { part, worker } = partsOf('desk', 'residents');
const LogPage = part(() => import('./decisions/log-page.js'), 'LogPage');
const DecisionsPage = part(() => import('./decisions/decisions-page.js'), 'DecisionsPage');
const watch = worker(() => import('./queue/watch.js'));

/** A decision that no task asks for: {slug, person, onDone}. */
export const PersonDecision = part(() => import('./decisions/person-decision.js'), 'PersonDecision');

/** The way back to the desk. */
export const Back = part(() => import('./back.js'), 'Back', null);

/** Instead of a page of theirs. */
export const ManagersOnly = part(() => import('./managers-only.js'), 'ManagersOnly');

feature('desk', {
  pages: [
    hoodPage('/desk', part(() => import('./queue/desk-page.js'), 'DeskPage')),
    hoodPage('/desk/tasks/:id', part(() => import('./task/task-page.js'), 'TaskPage')),
    hoodPage('/desk/log', LogPage),
    hoodPage('/desk/log/:id', LogPage),
    hoodPage('/decisions', DecisionsPage),
    hoodPage('/decisions/:id', DecisionsPage),
  ],
  start: [() => effect(() => void (isManager.value && watch()))],
});
