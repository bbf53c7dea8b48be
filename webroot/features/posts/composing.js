import { signal } from '@preact/signals';

/** null, or {prompt}: the composer is open, perhaps with a question to answer. */
export const composing = signal(null);

export function openComposer(prompt = '') {
  composing.value = { prompt };
}

export function closeComposer() {
  composing.value = null;
}
