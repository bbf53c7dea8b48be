import { api } from '../../core/api.js';
import { query } from '../../core/query.js';

const at = (hood, rest) => `/hoods/${hood}/${rest}`;
const taskAt = (hood, task, rest = '') => at(hood, `tasks/${task}${rest}`);

export const showDesk = (hood) => api.get(at(hood, 'desk'));
export const come = (hood) => api.put(at(hood, 'desk/presence'));
export const leave = (hood) => api.delete(at(hood, 'desk/presence'));

export const showTask = (hood, task) => api.get(taskAt(hood, task));
export const claimTask = (hood, task, from, to) => api.put(taskAt(hood, task, '/assignee'), { from: from ?? null, ...(to && { to }) });
export const releaseTask = (hood, task) => api.delete(taskAt(hood, task, '/assignee'));
export const snoozeTask = (hood, task, until) => api.put(taskAt(hood, task, '/snooze'), { until });
export const finishTask = (hood, task, words, edition) => api.put(taskAt(hood, task, '/end'), { words, ...(edition && { edition }) });

export const decide = (hood, decision, key) => api.post(at(hood, 'decisions'), decision, key);
export const listDecisions = (hood, cursor) => api.get(at(hood, 'decisions') + query({ cursor, limit: 20 }));
export const showDecision = (hood, id) => api.get(at(hood, `decisions/${id}`));
export const decisionsFile = (hood) => at(hood, 'decisions.csv');

export const listOwnDecisions = (hood, cursor) => api.get(at(hood, 'me/decisions') + query({ cursor, limit: 100 }));
export const appeal = (hood, decision, words) => api.put(at(hood, `me/decisions/${decision}/appeal`), { words });
