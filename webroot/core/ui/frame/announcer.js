import { signal } from '@preact/signals';
import { html } from '../../html.js';

const words = signal('');

/** Has a screen reader say this when it has a moment. */
export function announce(text) {
  words.value = text;
}

/** Where it is said: on the page, and in a dialog, for behind that nothing is heard. */
export const Announcer = () => html`<div class="unseen" role="status" aria-live="polite">${words.value}</div>`;
