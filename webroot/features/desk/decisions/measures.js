// What a manager can decide about a task. Pure.

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

/** The measures that fit, as options. 'dismiss' is none: nothing is wrong, and nobody is told. */
export function measuresOf({ task, matter, appealed }) {
  if (appealed) return options(['uphold', reverse[appealed.measure]]);
  if (!matter) return [];
  if (!task && matter.taken) return options(['restore']);
  if (matter.subject === 'person') return options(['warn', matter.suspended ? 'lift' : 'suspend']);
  if (task.kind === 'first_post') return options(['approve', 'remove']);
  return options(['dismiss', matter.taken !== 'hidden' && 'hide', matter.taken !== 'removed' && 'remove', isSomebodys(matter) && 'warn', matter.author && 'suspend']);
}

/** Not of a calendar: nobody here wrote it. */
const isSomebodys = ({ subject, author }) => author || subject === 'help';

const options = (measures) => measures.filter(Boolean).map((value) => ({ value, icon: icons[value] }));

/** Those that need no words. */
export const isPlain = (measure) => measure === 'approve' || measure === 'dismiss';

/** Those that say which rule somebody broke. */
export const needsRule = (measure) => ['hide', 'remove', 'warn', 'suspend', 'uphold'].includes(measure);

/** Hours; null is for good. */
export const durations = [24, 72, 168, 720, null];

/** The decision as the server takes it. */
export function decisionOf({ task, matter, appealed }, { measure, rule, words, hours }) {
  const subject = appealed ?? (measure === 'suspend' ? { subject: 'person', about: matter.author.id } : { subject: matter.subject, about: matter.id });
  return {
    subject: subject.subject,
    about: subject.about,
    measure,
    ...(needsRule(measure) && { rule }),
    words: words.trim(),
    ...(measure === 'suspend' && hours && { hours }),
    ...(task && { task: task.id }),
    ...(appealed && { appeal: appealed.id }),
  };
}
