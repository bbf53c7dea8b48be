import { signal } from '@preact/signals';
import { me } from '../../core/session.js';
import * as posts from './posts-api.js';
import { Streams } from '../../core/streams.js';
import { Taps } from './taps.js';
import * as threads from './thread.js';

/** One post with its comments that stays right. */
export class ThreadStore {
  thread = signal(null);
  status = signal('loading'); // loading, ready or failed
  error = null;
  #taps = new Taps();
  #fetches = 0;
  #streams = new Streams({
    event: (event) => this.#happened(event),
    reset: () => this.load(),
    refused: (stream) => this.#refused(stream),
  });

  constructor(hood, id) {
    Object.assign(this, { hood, id });
  }

  start(page) {
    this.#streams.close();
    this.thread.value = threads.fromPost(page);
    this.status.value = 'ready';
    this.#streams.follow(page.live, me.value ? [`person/${me.value.id}`] : []);
  }

  async load() {
    const mine = ++this.#fetches;
    if (!this.thread.value) this.status.value = 'loading';
    try {
      const page = await posts.showPost(this.hood, this.id);
      if (mine === this.#fetches) this.start(page);
    } catch (error) {
      if (mine !== this.#fetches) return;
      this.error = error;
      if (error.status === 404 || !this.thread.value) this.status.value = 'failed';
      else setTimeout(() => this.load(), 5_000);
    }
  }

  #happened(event) {
    const back = event.type === 'postPlaced' && this.thread.value.gone;
    this.#change(threads.threadHappened(this.thread.value, event));
    if (back && !this.thread.value.gone) this.load();
  }

  #refused(stream) {
    const { audience } = this.thread.value.post;
    if (stream.endsWith(`/${audience}`)) this.load();
  }

  #change(thread) {
    this.thread.value = thread;
  }

  commented(comment) {
    this.#change(threads.withComment(this.thread.value, comment));
  }

  commentChanged(comment) {
    this.#change(threads.replaced(this.thread.value, comment));
  }

  commentRemoved(comment) {
    this.#change(threads.withdrawn(this.thread.value, comment));
  }

  edited(post) {
    this.#change(threads.threadHappened(this.thread.value, { type: 'postEdited', body: { post } }));
  }

  removed() {
    this.#change({ ...this.thread.value, gone: true });
  }

  react(id, reaction, on) {
    this.#change(threads.threadTapped(this.thread.value, reaction, on));
    const saw = this.thread.value.post.reactions;
    return this.#taps.send(
      () => posts.react(this.hood, this.id, reaction, on),
      (counts) => this.#change(threads.threadCounted(this.thread.value, saw, counts)),
      () => this.#change(threads.threadTapped(this.thread.value, reaction, !on)),
    );
  }

  close() {
    this.#fetches += 1;
    this.#streams.close();
  }
}
