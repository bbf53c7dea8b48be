import { forgetAll, recall, remember, remembered } from './local-store.js';

/** What a visitor was writing is this person's. What they were writing themselves is there after that. */
export function giveVisitorsDrafts(person) {
  for (const key of remembered('draft.visitor.')) {
    const own = key.replace('visitor', person);
    const before = recall(own);
    if (before) remember(`${own}~${crypto.randomUUID()}`, before);
    remember(own, recall(key));
  }
  forgetAll('draft.visitor.');
}
