import { html } from '../../../core/html.js';
import { HelpCard } from '../card.js';

/** Requests as cards of a list. */
export function helpCards(requests) {
  return requests.map((request) => ({
    id: `help-${request.id}`,
    at: Date.parse(request.asked),
    gone: 'help.gone',
    draw: () => html`<${HelpCard} request=${request} />`,
  }));
}
