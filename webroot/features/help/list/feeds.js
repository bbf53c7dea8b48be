import { onSent } from '../../../core/device/sent.js';
import { openLists } from '../../../core/live/open-lists.js';
import { ownRequests } from '../own/own.js';
import { RequestList } from './request-list.js';

const lists = openLists((hood, category) => new RequestList(hood, category));

/** All requests of a hood, or those of a category. */
export const requestsOf = (hood, category = '') => lists.of(hood, category, category);

/** What the reader just asked stands in every list at once. */
export function asked(help) {
  ownRequests.value?.changed(help);
  lists.tell(help.request.hood, (list) => list.asked(help.request));
}

onSent((item, made) => {
  if (item.about.asks) asked(made);
});
