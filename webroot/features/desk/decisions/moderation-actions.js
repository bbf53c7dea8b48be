// What a manager can decide about a task.
import { lookOf, typeOf } from '../kinds.js';

const reverse = { hide: 'restore', remove: 'restore', warn: 'retract', suspend: 'lift' };

const icons = {
  dismiss: 'check',
  approve: 'check',
  hide: 'eye',
  remove: 'trash-2',
  warn: 'message-square-text',
  suspend: 'hand',
  uphold: 'scale',
  restore: 'undo-2',
  lift: 'undo-2',
  retract: 'undo-2',
};

/** The actions that fit, as options. 'dismiss' is none: nothing is wrong, and nobody is told. */
export function actionsOf({ task, content, gone, appealed }) {
  if (appealed) return options(['uphold', reverse[appealed.action]]);
  if (!content) return [];
  if (!task && content.moderation) return options(['restore']);
  if (content.contentType === 'person') return options(['warn', content.suspended ? 'lift' : 'suspend']);
  if (lookOf(task.kind).approval) return options(['approve', 'remove']);
  return options(['dismiss', !gone && content.moderation !== 'hidden' && 'hide', !gone && content.moderation !== 'removed' && 'remove', isSomebodys(content) && 'warn', content.author && 'suspend']);
}

/** Not of a calendar: nobody here wrote it. */
const isSomebodys = (content) => content.author || typeOf(content).isSomebodys;

const options = (actions) => actions.filter(Boolean).map((value) => ({ value, icon: icons[value] }));

/** Those that need no words. */
export const isPlain = (action) => action === 'approve' || action === 'dismiss';

/** Those that say which rule somebody broke. */
export const needsRule = (action) => ['hide', 'remove', 'warn', 'suspend', 'uphold'].includes(action);

/** Hours; null is for good. */
export const durations = [24, 72, 168, 720, null];

/** The decision as the server takes it. `edition`: of what is judged, as it was read. */
export function decisionOf({ task, content, appealed }, edition, { action, rule, words, hours }) {
  const target = appealed ?? (action === 'suspend' ? { contentType: 'person', about: content.author.id } : { contentType: content.contentType, about: content.id });
  return {
    contentType: target.contentType,
    about: target.about,
    action,
    ...(edition && { edition }),
    ...(needsRule(action) && { rule }),
    words: words.trim(),
    ...(action === 'suspend' && hours && { hours }),
    ...(task && { task: task.id }),
    ...(appealed && { appeal: appealed.id }),
  };
}
