import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Drafts } from '../../device/drafts.js';
import { t } from '../../i18n.js';
import { readEdition, saveEdition } from './editions.js';

const nothing = { before: null, draft: null };

/**
 * A form over a thing that somebody else may edit at the same time. `path`: where it is read; `to`: where it is saved;
 * `draftOf`: the fields of the form, of the thing. Of whoever saves after somebody else, nothing that was typed is lost:
 * it stands in the draft over what is there now, and they choose. So it is with what they had typed when the page was left.
 */
export function useEditing({ path, to = path, method = 'PATCH', draftOf }) {
  const [read, setRead] = useState(null);
  const [draft, setDraft] = useState(null);
  const latest = useRef(draft);
  const [failure, setFailure] = useState(null);
  const [isOvertaken, setOvertaken] = useState(false);
  const kept = useMemo(() => new Drafts(`edit.${path}`, nothing), [path]);
  const before = read && draftOf(read.thing);
  const fill = (fields) => {
    latest.current = fields;
    setDraft(fields);
  };
  const show = (found, fields = draftOf(found.thing)) => {
    setRead(found);
    fill(fields);
    setFailure(null);
    setOvertaken(false);
  };
  const begin = (found) => {
    const typed = kept.read();
    const mine = changed(typed.before, typed.draft);
    const theirs = draftOf(found.thing);
    show(found, { ...theirs, ...mine });
    setOvertaken(Object.keys(mine).length > 0 && said(theirs) !== said(typed.before));
  };
  const load = () => readEdition(path).then(begin, setFailure);
  const discard = () => kept.write(kept.fresh());
  useEffect(() => void load(), [path]);

  /** What it became, or null when somebody else was first. `bodyOf`: what is sent, of the fields before and the draft. */
  const save = async (bodyOf, { edition } = read) => {
    try {
      const { thing } = await saveEdition(method, to, bodyOf(before, draft), edition);
      discard();
      return thing;
    } catch (error) {
      if (error.status !== 412) throw error;
    }
    const now = await readEdition(path);
    const theirs = draftOf(now.thing);
    // What they did is no matter of this form.
    if (said(theirs) === said(before)) return save(bodyOf, now);
    show(now, { ...theirs, ...changed(before, draft) });
    setOvertaken(true);
    return null;
  };
  const takeTheirs = () => {
    discard();
    fill(before);
    setOvertaken(false);
  };
  const change = (changes) => {
    fill({ ...latest.current, ...(typeof changes === 'function' ? changes(latest.current) : changes) });
    kept.write({ before, draft: latest.current });
  };
  const act = t(isOvertaken ? 'editing.saveMine' : 'post.save');
  return { thing: read?.thing, before, draft, change, failure, load, save, discard, isOvertaken, takeTheirs, act };
}

/** The fields that are another than they were. */
export const changed = (before, draft) =>
  Object.fromEntries(Object.entries(draft ?? {}).filter(([name, value]) => said({ [name]: value }) !== said({ [name]: before[name] })));

/** A photo is the same, wherever its picture is to be had. */
const said = (fields) => JSON.stringify(fields, (name, value) => (name === 'photos' ? value.map(({ id, alt }) => [id, alt]) : value));
