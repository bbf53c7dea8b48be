import { signal } from '@preact/signals';
import { mayTakePart, missing } from './gate.js';

/** null, or {prompt, kind}: the composer is open, perhaps with a question to answer, or for another kind than usual. */
export const composing = signal(null);

/** Whoever may not write yet can begin; who was suspended is told. */
export function openComposer(prompt = '', kind = null) {
  if (missing() !== 'suspended' || mayTakePart()) composing.value = { prompt, kind };
}

/** Where on that page this composer is open again. */
export const composerAt = (page) => `${page}?compose=1${composing.value.kind ? `&kind=${composing.value.kind}` : ''}`;

export function closeComposer() {
  composing.value = null;
}
