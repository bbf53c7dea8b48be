import '../more-icons.js';
import { html } from '../../html.js';
import { t } from '../../i18n.js';
import { location } from '../../router.js';
import { base, hood } from '../../store.js';
import { Icon } from '../icon.js';
import { later } from '../later.js';
import { signInUrl } from './gate.js';

const Suspended = later(() => import('./suspended.js'), 'Suspended', null);

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
