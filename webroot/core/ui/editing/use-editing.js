import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n.js';
import { readEdition, saveEdition } from './editions.js';

/**
 * A form over a thing that somebody else may edit at the same time. `path`: where it is read; `to`: where it is saved;
 * `draftOf`: the fields of the form, of the thing. Of whoever saves after somebody else, nothing that was typed is lost:
 * it stands in the draft over what is there now, and they choose.
 */
export function useEditing({ path, to = path, method = 'PATCH', draftOf }) {
  const [read, setRead] = useState(null);
  const [draft, setDraft] = useState(null);
  const [failure, setFailure] = useState(null);
  const [isOvertaken, setOvertaken] = useState(false);
  const before = read && draftOf(read.thing);
  const show = (found, fields = draftOf(found.thing)) => {
    setRead(found);
    setDraft(fields);
    setFailure(null);
    setOvertaken(false);
  };
  const load = () => readEdition(path).then((found) => show(found), setFailure);
  useEffect(() => void load(), [path]);

  /** What it became, or null when somebody else was first. `bodyOf`: what is sent, of the fields before and the draft. */
  const save = async (bodyOf, { edition } = read) => {
    try {
      return (await saveEdition(method, to, bodyOf(before, draft), edition)).thing;
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
    setDraft(before);
    setOvertaken(false);
  };
  const change = (changes) => setDraft((now) => ({ ...now, ...(typeof changes === 'function' ? changes(now) : changes) }));
  const act = t(isOvertaken ? 'editing.saveMine' : 'post.save');
  return { thing: read?.thing, before, draft, change, failure, load, save, isOvertaken, takeTheirs, act };
}

/** The fields that are another than they were. */
export const changed = (before, draft) =>
  Object.fromEntries(Object.entries(draft).filter(([name, value]) => said({ [name]: value }) !== said({ [name]: before[name] })));

/** A photo is the same, wherever its picture is to be had. */
const said = (fields) => JSON.stringify(fields, (name, value) => (name === 'photos' ? value.map(({ id, alt }) => [id, alt]) : value));
