import { onSent } from '../../../core/device/outbox.js';
import { me } from '../../../core/session.js';
import { HelpFeed } from './help-feed.js';
import { ownRequests } from '../own/own.js';

// The lists somebody has open, so that going back finds them as they were left.
const open = new Map();

/** Of one hood and one person at a time: all requests, and those of the category last looked at. */
export function requestsOf(hood, category = '') {
  const owner = `${hood} ${me.value?.id ?? ''}`;
  const key = `${owner} ${category}`;
  closeAll((one) => !one.startsWith(`${owner} `) || (category && one !== key && one !== `${owner} `));
  if (!open.has(key)) open.set(key, new HelpFeed(hood, category));
  return open.get(key);
}

function closeAll(isOver) {
  for (const [key, feed] of open) {
    if (!isOver(key)) continue;
    feed.close();
    open.delete(key);
  }
}

/** What the reader just asked stands in every list at once. */
export function asked(help) {
  ownRequests.value?.changed(help);
  open.forEach((feed) => feed.hood === help.request.hood && feed.asked(help.request));
}

// What somebody could read goes when they do.
me.subscribe((now) => closeAll((key) => key.split(' ')[1] !== (now?.id ?? '')));

onSent((item, made) => {
  if (item.about.asks) asked(made);
});
