import { html } from '../../html.js';
import { fullMoment, t } from '../../i18n.js';
import { base, residency } from '../../store.js';
import { Icon } from '../icon.js';

const forGood = 9000; // a year that nobody waits for

/** For who reads and doesn't write: until when, and where it says why. */
export function Suspended() {
  const until = residency.value?.suspended;
  if (!until) return null;
  const words = new Date(until).getFullYear() > forGood ? t('gate.suspended.forGood') : t('gate.suspended.until', { until: fullMoment(new Date(until)) });
  return html`
    <div class="gate" role="note">
      <span class="notice-icon"><${Icon} name="hand" /></span>
      <div class="grow">
        <strong>${t('gate.suspended.title')}</strong>
        <p>${words} ${t('gate.suspended.text')}</p>
      </div>
      <a class="button" href=${`${base.value}/decisions`}>${t('gate.suspended.act')}</a>
    </div>
  `;
}
