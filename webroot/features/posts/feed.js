import { signal } from '@preact/signals';
import { Unreachable } from '../../core/api.js';
import { keep, kept } from '../../core/kept.js';
import { cameFromCache } from '../../core/live.js';
import { me } from '../../core/session.js';
import * as posts from './posts-api.js';
import * as square from './square.js';
import { Streams } from '../../core/streams.js';
import { Taps } from './taps.js';

const pageSize = 20;
const largestPage = 100;

/** A list of posts that stays right: fetched, then changed by its streams. */
export class Feed {
  square = signal(square.emptySquare);
  status = signal('loading'); // loading, ready or failed
  fetched = signal(false);
  error = null;
  loadingMore = signal(false);
  #taps = new Taps();
  #fetches = 0;
  #keeping;
  #borrowed = false;
  #streams = new Streams({
    event: (event) => this.#happened(event),
    reset: () => this.load(),
    refused: (stream) => this.#refused(stream),
  });

  /** `list`: fetches a page; `accepts`: whether a post belongs here; `keepAs`: kept for reading offline. */
  constructor({ hood, list, accepts = (post) => !post.moderation, keepAs = null }) {
    Object.assign(this, { hood, list, accepts, keepAs, person: me.value?.id });
  }

  /** Starts with a page that is there already. */
  start(page) {
    this.#set(square.fromPage(page));
    this.status.value = 'ready';
    this.#follow(page);
  }

  /** Shows what a visitor saw until the first fetch as this person. */
  borrow(earlier) {
    this.square.value = { ...earlier, recent: [] };
    this.status.value = 'ready';
    this.#borrowed = true;
  }

  async load() {
    const mine = ++this.#fetches;
    const loaded = this.square.value.posts.length;
    if (!loaded) this.status.value = 'loading';
    try {
      const page = await this.list(this.hood, { limit: Math.min(largestPage, Math.max(pageSize, loaded)) });
      if (mine !== this.#fetches) return;
      this.#set(square.refetched(this.square.value, page, isOwn, this.#borrowed));
      this.#borrowed = false;
      this.status.value = 'ready';
      this.#follow(page);
    } catch (error) {
      if (mine === this.#fetches) await this.#failed(error);
    }
  }

  #follow(page) {
    this.fetched.value = true;
    this.#streams.follow(page.live, me.value ? [`person/${me.value.id}`] : []);
  }

  follows(stream) {
    return this.#streams.has(stream);
  }

  async #failed(error) {
    const earlier = error instanceof Unreachable && this.keepAs ? await kept(this.keepAs) : null;
    if (earlier && !this.square.value.posts.length) {
      cameFromCache(earlier.at);
      this.start(earlier.body);
    } else if (!this.square.value.posts.length) {
      this.error = error;
      this.status.value = 'failed';
    } else {
      setTimeout(() => this.load(), 5_000);
    }
  }

  async more() {
    const { next } = this.square.value;
    if (!next || this.loadingMore.value) return;
    this.loadingMore.value = true;
    try {
      const page = await this.list(this.hood, { cursor: next, limit: pageSize });
      if (this.square.value.next === next) this.#set(square.extended(this.square.value, page));
    } finally {
      this.loadingMore.value = false;
    }
  }

  #happened(event) {
    if (event.body.post?.id && !this.accepts(event.body.post)) return;
    this.#set(square.happened(this.square.value, event, isOwn));
  }

  #refused(stream) {
    if (stream.endsWith('/residents')) this.#set(square.withoutAudience(this.square.value, 'residents'));
  }

  reveal() {
    this.#set(square.revealed(this.square.value));
  }

  placed(post) {
    if (this.accepts(post)) this.#set(square.added(this.square.value, post, true));
  }

  edited(post) {
    this.#set(square.edited(this.square.value, post));
  }

  removed(id) {
    this.#set(square.removed(this.square.value, id));
  }

  react(id, reaction, on) {
    this.#set(square.tapped(this.square.value, id, reaction, on));
    const saw = this.#post(id)?.reactions;
    return this.#taps.send(
      () => posts.react(this.hood, id, reaction, on),
      (counts) => this.#set(square.counted(this.square.value, id, saw, counts)),
      () => this.#set(square.tapped(this.square.value, id, reaction, !on)),
    );
  }

  #post(id) {
    return this.square.value.posts.find((post) => post.id === id);
  }

  #set(next) {
    this.square.value = next;
    if (!this.keepAs) return;
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => this.#keep(), 1_000);
  }

  #keep() {
    const { posts: items, next, mine } = square.revealed(this.square.value);
    const live = this.#streams.cursors();
    if (live.length && this.person === me.value?.id) keep(this.keepAs, { items, next, mine, live });
  }

  close() {
    this.#fetches += 1;
    clearTimeout(this.#keeping);
    this.#streams.close();
  }
}

const isOwn = (post) => post.author.id === me.value?.id;
