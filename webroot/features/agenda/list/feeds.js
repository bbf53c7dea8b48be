import { me } from '../../../core/session.js';
import { AgendaFeed } from './agenda-feed.js';

// The lists somebody has open, so that going back finds them as they were left.
const open = new Map();

/** Of one hood and one person at a time: all that is to come, and what was last looked at with filters or of a month. */
export function agendaOf(hood, filters = {}, span = null) {
  const owner = `${hood} ${me.value?.id ?? ''}`;
  const wanted = Object.entries({ ...filters, ...span }).filter(([, value]) => value).join(' ');
  const key = `${owner} ${wanted}`;
  closeAll((one) => !one.startsWith(`${owner} `) || (wanted && one !== key && one !== `${owner} `));
  if (!open.has(key)) open.set(key, new AgendaFeed(hood, filters, span));
  return open.get(key);
}

function closeAll(isOver) {
  for (const [key, feed] of open) {
    if (!isOver(key)) continue;
    feed.close();
    open.delete(key);
  }
}

// What somebody could read goes when they do.
me.subscribe((now) => closeAll((key) => key.split(' ')[1] !== (now?.id ?? '')));
