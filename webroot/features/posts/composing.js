import { signal } from '@preact/signals';
import { mayTakePart, missing } from '../../core/ui/gate.js';

/** null, or {prompt}: the composer is open, perhaps with a question to answer. */
export const composing = signal(null);

/** Whoever may not write yet can begin; who was suspended is told. */
export function openComposer(prompt = '') {
  if (missing() !== 'suspended' || mayTakePart()) composing.value = { prompt };
}

export function closeComposer() {
  composing.value = null;
}
