import '../icons.js';

export const contentTypes = { post: {}, comment: {} };
export const taskKinds = { first_post: { icon: 'sprout', colour: 'delft', moderated: true, approval: true } };

export { kinds as screenKinds } from '../kinds.js';
export const notOnScreens = ['commentCreated', 'commentChanged', 'commentRemoved', 'reactionsCounted', 'authorRenamed'];
