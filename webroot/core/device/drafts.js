import { writer } from '../session.js';
import { forget, recall, remember } from './local-store.js';

/** What somebody is writing survives closing, errors and signing in. A draft keeps one key, so that it is placed once. */
export function draftOf(name, blank) {
  const owner = writer();
  const place = `draft.${owner ?? 'visitor'}.${name}`;
  return {
    read: () => recall(place) ?? { key: crypto.randomUUID(), ...blank },
    write: (draft) => owner === writer() && (isWritten(draft, blank) ? remember(place, draft) : forget(place)),
    clear: () => forget(place),
  };
}

const isWritten = (draft, blank) => Object.keys(blank).some((field) => `${draft[field]}` !== `${blank[field]}`);
