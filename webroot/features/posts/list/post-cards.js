import { html } from '../../../core/html.js';
import { Card } from './card.js';

/** The posts of a square as cards of a list. */
export function postCards({ posts, mine }, store) {
  return posts.map((post) => ({
    id: `post-${post.id}`,
    at: Date.parse(post.placed),
    gone: 'post.gone',
    draw: () => html`<${Card} post=${post} mine=${mine[post.id] ?? []} store=${store} />`,
  }));
}
