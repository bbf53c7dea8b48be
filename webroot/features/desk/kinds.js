import './icons.js';
import { fetchCatalogues } from '../../core/catalogues.js';

const report = { icon: 'flag', colour: 'plain', moderated: true };
const others = {
  spam: { icon: 'shield-alert', colour: 'sun', moderated: true },
  appeal: { icon: 'scale', colour: 'heather', moderated: true },
  mail: { icon: 'mail-warning', colour: 'sun' },
};
const ownTypes = { person: {} };

let kinds = { report, ...others };
let contentTypes = ownTypes;

/** Fetches what kinds features bring to the desk. Nothing that is of them is shown before. */
export async function fetchKinds() {
  const catalogues = await fetchCatalogues();
  kinds = Object.assign({ report }, ...catalogues.map((one) => one.taskKinds), others);
  contentTypes = Object.assign({}, ...catalogues.map((one) => one.contentTypes), ownTypes);
}

/** What has no look of its own here is shown as a report. */
export const lookOf = (kind) => kinds[kind] ?? report;
export const kindKey = (kind) => `desk.kind.${kind in kinds ? kind : 'report'}`;
export const hintKey = (kind) => kind in kinds && `desk.hint.${kind}`;

export const isUrgent = ({ kind }) => Boolean(lookOf(kind).urgent);

/** Kinds that are counted by themselves on top of the desk, and those that are counted together. */
export const countedKinds = () => Object.keys(kinds).filter((kind) => kinds[kind].figure).sort((a, b) => isUrgent({ kind: b }) - isUrgent({ kind: a }));
export const moderatedKinds = () => Object.keys(kinds).filter((kind) => kinds[kind].moderated);

export const typeOf = ({ contentType }) => contentTypes[contentType] ?? {};
export const typeKey = ({ contentType }) => contentType in contentTypes && `desk.contentType.${contentType}`;
