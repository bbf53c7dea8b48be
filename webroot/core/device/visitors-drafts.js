import { draftsOf } from './draft-places.js';
import { forgetAll, recall, remember, remembered } from './local-store.js';

/** What a visitor was writing is this person's. What they were writing themselves is there after that. */
export function giveVisitorsDrafts(person) {
  const visitors = draftsOf(null);
  for (const key of remembered(visitors)) {
    const own = key.replace(visitors, draftsOf(person));
    const before = recall(own);
    if (before) remember(`${own}~${crypto.randomUUID()}`, before);
    remember(own, recall(key));
  }
  forgetAll(visitors);
}
