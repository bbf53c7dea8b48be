import { LivePage } from '../../../core/live/live-page.js';
import { Taps } from '../list/taps.js';
import * as posts from '../posts-api.js';
import * as threads from './thread.js';

/** One post with its comments that stays right. */
export class ThreadStore extends LivePage {
  #taps = new Taps();

  constructor(hood, id) {
    super();
    Object.assign(this, { hood, id });
  }

  fetch() {
    return posts.showPost(this.hood, this.id);
  }

  read(page) {
    return threads.fromPost(page);
  }

  happened(thread, event) {
    const next = threads.threadHappened(thread, event);
    if (thread.gone && !next.gone) this.load();
    return next;
  }

  refused(stream) {
    const { audience } = this.value.value.post;
    if (stream.endsWith(`/${audience}`)) this.load();
  }

  commented(comment) {
    this.change(threads.withComment(this.value.value, comment));
  }

  commentChanged(comment) {
    this.change(threads.replaced(this.value.value, comment));
  }

  commentRemoved(comment) {
    this.change(threads.withdrawn(this.value.value, comment));
  }

  edited(post) {
    this.change(threads.threadHappened(this.value.value, { type: 'postChanged', body: { post } }));
  }

  removed() {
    this.change({ ...this.value.value, gone: true });
  }

  react(id, reaction, on) {
    this.change(threads.threadTapped(this.value.value, reaction, on));
    const saw = this.value.value.post.reactions;
    return this.#taps.send(
      () => posts.react(this.hood, this.id, reaction, on),
      (counts) => this.change(threads.threadCounted(this.value.value, saw, counts)),
      () => this.change(threads.threadTapped(this.value.value, reaction, !on)),
    );
  }
}
