// What the square shows of help, in one module that can come a moment later than the posts.
export { HelpAside } from '../help/aside.js';
export { requestsOf } from '../help/feeds.js';
export { helpCards } from '../help/help-cards.js';
