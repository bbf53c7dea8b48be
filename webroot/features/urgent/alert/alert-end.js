import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Icon } from '../../../core/ui/icon.js';
import { hide } from './screen.js';

/** It is over for this responder; nothing rings and no address is left. */
export const End = ({ kind, alert, heading }) => html`
  <div class="alert-end">
    <span class="notice-icon"><${Icon} name=${kind === 'done' ? 'hand-heart' : 'circle-check'} /></span>
    ${alert.drill && html`<p class="chip">${t('urgent.drill')}</p>`}
    <h1 ...${heading}>${t(`urgent.end.${kind}.title`)}</h1>
    <p class="alert-details">${t(`urgent.end.${kind}.text`)}</p>
    <p class="alert-small">${alert.need}</p>
    <button class="button primary" onClick=${hide}>${t('urgent.end.close')}</button>
  </div>
`;
