// What the square shows of help, in one module that can come a moment later than the posts.
import { requestsOf } from './feeds.js';
import { helpCards } from './help-cards.js';

export { HelpAside as Aside } from './aside.js';

export const feedOf = (slug) => requestsOf(slug);
export const cardsOf = ({ items }) => helpCards(items);
export const newOf = ({ waiting }) => helpCards(waiting);
