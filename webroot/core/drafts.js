import { recall, remember, forget } from './memory.js';

/** What somebody is writing survives closing, errors and signing in. A draft keeps one key, so that it is placed once. */
export function draftOf(name, blank) {
  const place = `draft.${name}`;
  return {
    read: () => recall(place) ?? { key: crypto.randomUUID(), ...blank },
    write: (draft) => remember(place, draft),
    clear: () => forget(place),
  };
}
