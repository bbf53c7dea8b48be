import { useRef, useState } from 'preact/hooks';
import { Drafts } from '../../device/drafts.js';
import { isUsedKey, keyAfter } from '../../http.js';

/**
 * What somebody is writing in a form, as it is kept under this name. `blank`: its fields before anything is written; `begin`:
 * fills in what there is to begin with.
 */
export function useDraft(name, blank, begin = (draft) => draft) {
  const [drafts] = useState(() => new Drafts(name, blank));
  const [draft, setDraft] = useState(() => begin(drafts.read()));
  const now = useRef(draft);
  const keep = (next) => {
    now.current = next;
    drafts.write(next);
    setDraft(next);
  };
  const change = (changes) => keep({ ...now.current, ...(typeof changes === 'function' ? changes(now.current) : changes) });
  const discard = () => keep(drafts.fresh());

  /** Sends it by `work`, once. What is written meanwhile stays. */
  const place = async (work) => {
    const placed = now.current;
    change({ tried: true });
    const made = await send(placed, work);
    keep({ ...drafts.fresh(), ...rest(blank, placed, now.current) });
    return made;
  };

  const send = (words, work) =>
    work(words).catch((error) => {
      if (!isUsedKey(error)) throw error;
      const next = { ...words, key: keyAfter(words.key), tried: false };
      const isThere = now.current.key === words.key; // not thrown away meanwhile
      // It may have been these words as they were before: then who wrote them says whether these come too.
      if (words.tried) {
        if (isThere) change({ key: next.key, tried: false });
        throw error;
      }
      if (isThere) change({ key: next.key });
      return send(next, work);
    });
  return { draft, change, place, discard, isWritten: () => drafts.isWritten(now.current) };
}

/** What was written since it was placed: fields that are others now, without the words that were placed. */
function rest(blank, placed, now) {
  const changed = Object.keys(blank).filter((field) => JSON.stringify(now[field]) !== JSON.stringify(placed[field]));
  return Object.fromEntries(changed.map((field) => [field, after(placed[field], now[field])]));
}

const after = (before, now) => (typeof now === 'string' && now.startsWith(before) ? now.slice(before.length).trimStart() : now);
