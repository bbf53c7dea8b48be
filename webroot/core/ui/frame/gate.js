import { signal } from '@preact/signals';
import { html } from '../../html.js';
import { t } from '../../i18n.js';
import { location } from '../../router.js';
import { base, hood, residency } from '../../store.js';
import { me } from '../../session.js';
import { Icon } from '../icon.js';
import { later } from '../later.js';

/** Why somebody can't take part here: 'sign-in', 'join' or 'suspended'; or nothing. */
export function missing() {
  if (!me.value) return 'sign-in';
  if (!residency.value) return 'join';
  return residency.value.suspended && 'suspended';
}

const Suspended = later(async () => (await import('./suspended.js')).Suspended, null);

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

/** A friendly card instead of a button that would be refused. `page`: where to come back to. */
export function Gate({ reason, page = location.value.path, kept = false }) {
  if (reason === 'suspended') return html`<${Suspended} />`;
  const url = reason === 'join' ? `${base.value}/join?page=${encodeURIComponent(page)}` : signInUrl(page);
  const key = reason === 'join' ? 'gate.join' : 'gate.signIn';
  return html`
    <div class="gate">
      <span class="notice-icon"><${Icon} name=${reason === 'join' ? 'door-open' : 'user'} /></span>
      <div class="grow">
        <strong>${t(`${key}.title`, { hood: hood.value?.name })}</strong>
        <p>${t(`${key}.text`)} ${kept && t('gate.kept')}</p>
      </div>
      <a class="button primary" href=${url}>${t(`${key}.act`)}</a>
    </div>
  `;
}
