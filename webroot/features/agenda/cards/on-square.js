// What the square shows of the agenda, in one module that can come a moment later than the posts.
import { agendaOf } from '../list/feeds.js';
import { squareCards } from './gathering-cards.js';

export { Soon as Aside } from './aside.js';

export const feedOf = (slug) => agendaOf(slug);
export const cardsOf = (list) => squareCards(list.items, list);
export const newOf = (list) => squareCards(list.waiting, list);
