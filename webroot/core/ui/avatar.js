import { html } from '../html.js';
import { t } from '../i18n.js';
import { hood } from '../store.js';

const colours = 5;

/** Initials on a colour of their own, the same wherever this person is seen. */
export function Avatar({ person }) {
  return html`<span class=${`avatar avatar-${colourOf(person.id)}`} translate=${false} aria-hidden="true">${initials(person.name)}</span>`;
}

/** Beside the name of who runs the hood, as the server says; no name has it in itself. */
export const Mark = ({ person }) => hood.value?.managers?.includes(person?.id) && html` <span class="mark">${t('mark')}</span>`;

function colourOf(id) {
  return [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % colours;
}

function initials(name) {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => [...word][0].toUpperCase()).join('') || '?';
}
