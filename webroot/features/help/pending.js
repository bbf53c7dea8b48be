import { waiting } from '../../core/device/outbox.js';
import { html } from '../../core/html.js';
import { PendingCard } from '../../core/ui/cards/pending-card.js';

/** What waits for a network: requests of a hood, or what was written about one `request`. */
export function Pending({ slug, request = null }) {
  return waiting.value
    .filter(({ about }) => about.hood === slug && (request ? about.request === request : about.asks))
    .map((item) => html`<${PendingCard} key=${item.id} item=${item} title=${item.body.need} text=${item.body.text} />`);
}
