import { added, each, newestFirst, without } from '../../../core/live/list.js';
import { LiveList } from '../../../core/live/live-list.js';
import { me } from '../../../core/session.js';
import { react } from '../posts-api.js';
import { changeCard, settle } from './card-events.js';
import { happened, tapped } from './posts.js';
import { Taps } from './taps.js';

/** Posts of a hood, with what this reader `mine` reacted to each. */
export class PostList extends LiveList {
  pageSize = 20;
  order = newestFirst('placed');
  #taps = new Taps();

  /** `fetchPage(hood, wanted)`; `belongs`: whether a post is one of this list. */
  constructor(hood, fetchPage, { belongs = (post) => !post.moderation, keepAs = null } = {}) {
    super();
    Object.assign(this, { hood, fetchPage, belongs, keepAs });
  }

  list(wanted) {
    return this.fetchPage(this.hood, wanted);
  }

  extrasOf({ mine }) {
    return { mine };
  }

  isOwn(post) {
    return post.author.id === me.value?.id;
  }

  changed(list, event, isOwn) {
    const { post } = event.body;
    return post?.id && !this.belongs(post) ? list : happened(list, event, this.order, isOwn);
  }

  placed(post) {
    if (this.value.value && this.belongs(post)) this.change(added(this.value.value, post, this.order, true));
  }

  edited(card) {
    if (this.value.value) this.change(each(this.value.value, (post) => changeCard(post, { type: 'postChanged', body: { post: card } })));
  }

  removed(id) {
    if (this.value.value) this.change(without(this.value.value, (post) => post.id === id));
  }

  react(id, reaction, on) {
    this.change(tapped(this.value.value, id, reaction, on));
    const saw = this.value.value.items.find((post) => post.id === id)?.reactions;
    return this.#taps.send(
      () => react(this.hood, id, reaction, on),
      (counts) => this.change(each(this.value.value, (post) => (post.id === id ? settle(post, saw, counts) : post))),
      () => this.change(tapped(this.value.value, id, reaction, !on)),
    );
  }
}
