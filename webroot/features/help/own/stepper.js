import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';

const steps = ['asked', 'offered', 'agreed', 'helped'];

/** How far it is: asked, offered, agreed, helped. */
export function Stepper({ request }) {
  if (request.state === 'withdrawn' || request.state === 'expired') {
    return html`<p class="help-well"><strong>${t(`help.state.${request.state}`)}</strong></p>`;
  }
  const reached = reachedBy(request);
  return html`
    <ol class="plain-list stepper" aria-label=${t('help.steps.label')}>
      ${steps.map(
        (step, at) => html`
          <li key=${step} class=${at <= reached ? 'reached' : ''} aria-current=${at === reached ? 'step' : undefined}>${t(`help.steps.${step}`)}</li>
        `,
      )}
    </ol>
  `;
}

function reachedBy({ state, offers }) {
  if (state === 'open') return offers ? 1 : 0;
  return steps.indexOf(state);
}
