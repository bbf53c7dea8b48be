import '../icons.js';
import { html } from '../../../core/html.js';
import { fullMoment, t } from '../../../core/i18n.js';

const colours = { approve: 'leaf', restore: 'leaf', lift: 'leaf', hide: 'sun', warn: 'sun', retract: 'leaf', remove: 'brick', suspend: 'brick', uphold: 'plain' };

/** What was decided, in a word. */
export const Action = ({ decision: { action } }) => html`<span class=${`chip chip-${colours[action]}`}>${t(`desk.action.${action}.done`)}</span>`;

/** How long a suspension is; nothing for another decision. */
export function lastingOf({ action, until }) {
  if (action !== 'suspend') return null;
  return until ? t('desk.decision.until', { until: fullMoment(new Date(until)) }) : t('desk.decision.forGood');
}
