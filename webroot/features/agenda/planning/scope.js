import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Options } from '../../../core/ui/forms/options.js';

const options = [
  { value: 'date', icon: 'calendar-days' },
  { value: 'following', icon: 'repeat' },
];

/** Of a series: this date alone, or also those that follow. */
export const ScopeChoice = ({ scope, onChoose }) => html`
  <${Options} name="scope" words="agenda.scope" legend=${t('agenda.scope.legend')} shown options=${options} value=${scope} onChoose=${onChoose} />
`;
