import { waiting } from '../../../core/device/outbox.js';
import { html } from '../../../core/html.js';
import { PendingCard } from '../../../core/ui/cards/pending-card.js';

/** What waits for a network: posts of a hood, or comments on one post. */
export function Pending({ slug, post = null }) {
  return waiting.value
    .filter(({ about }) => about.hood === slug && about.post === post)
    .map((item) => html`<${PendingCard} key=${item.id} item=${item} title=${item.body.title} text=${item.body.text} />`);
}
