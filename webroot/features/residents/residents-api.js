import { api } from '../../core/api.js';
import { download } from '../../core/download.js';
import { t } from '../../core/i18n.js';
import { query } from '../../core/query.js';

const at = (hood, rest = '') => `/hoods/${hood}/residents${rest}`;

export const listResidents = (hood, { q, filter, cursor, limit }) => api.get(at(hood, query({ q, filter, cursor, limit })));
export const listBarred = (hood, { cursor, limit }) => api.get(`/hoods/${hood}/barred${query({ cursor, limit })}`);
export const letBackIn = (hood, person) => api.delete(`/hoods/${hood}/barred/${person}`);

export const showResident = (hood, person) => api.get(at(hood, `/${person}`));
export const removeResident = (hood, person) => api.delete(at(hood, `/${person}`));
export const giveRole = (hood, person, role) => api.put(at(hood, `/${person}/role`), { role });
export const vouchFor = (hood, person) => api.put(at(hood, `/${person}/verification`));

export const writeNote = (hood, person, words, key) => api.post(at(hood, `/${person}/notes`), { words }, key);
export const removeNote = (hood, person, note) => api.delete(at(hood, `/${person}/notes/${note}`));

/** Saves the letter, or letters, as a file to print. */
export const saveLetter = (hood, person, name) => download(at(hood, `/${person}/letter`), `${t('residents.letter.file')}-${name}.pdf`, 'POST');
export const saveLetters = (hood, which = '') => download(`/hoods/${hood}/letters${which}`, `${t('residents.letters.file')}.pdf`, 'POST');
export const saveLastLetters = (hood) => saveLetters(hood, '?again=true');
