import { signal } from '@preact/signals';
import { location } from '../../router.js';
import { me } from '../../session.js';
import { residency } from '../../store.js';

/** Why somebody can't take part here: 'sign-in', 'join' or 'suspended'; or nothing. */
export function missing() {
  if (!me.value) return 'sign-in';
  if (!residency.value) return 'join';
  return residency.value.suspended && 'suspended';
}

/** What somebody has to do before they can take part, while a dialog says it. */
export const asked = signal(null);

/** True, or a dialog says what to do first. */
export function mayTakePart() {
  asked.value = missing();
  return !asked.value;
}

export function signInUrl(page = location.value.path + window.location.search) {
  return `/sign-in?page=${encodeURIComponent(page)}`;
}
