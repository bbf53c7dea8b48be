import '../icons.js';
import { html } from '../../../core/html.js';
import { fullMoment, t } from '../../../core/i18n.js';

const colours = { approve: 'leaf', restore: 'leaf', lift: 'leaf', hide: 'sun', warn: 'sun', retract: 'leaf', remove: 'brick', suspend: 'brick', uphold: 'plain' };

/** What was decided, in a word. */
export const Measure = ({ decision: { measure } }) => html`<span class=${`chip chip-${colours[measure]}`}>${t(`desk.measure.${measure}.done`)}</span>`;

/** How long a suspension is; nothing for another decision. */
export function lastingOf({ measure, until }) {
  if (measure !== 'suspend') return null;
  return until ? t('desk.decision.until', { until: fullMoment(new Date(until)) }) : t('desk.decision.forGood');
}
