import { signal } from '@preact/signals';
import { Unreachable } from '../http.js';
import { location } from '../router.js';
import { coming } from './coming.js';

const forms = new WeakMap();
const busy = new Set();

/** What is on its way to the form that `onComing` tells how many those are: one function for as long as the form is there. */
export function uploadsOf(onComing) {
  if (!forms.has(onComing)) forms.set(onComing, new Uploads(onComing));
  return forms.get(onComing);
}

/** Photos on their way, as {key, url, progress, error}. They go on while the reader is at another question of the same page. */
class Uploads {
  photos = signal([]);
  #sendings = new Map();
  #onComing;
  #path; // of the page that the form is on
  #isShown = false;

  constructor(onComing) {
    this.#onComing = onComing;
  }

  /** They are on the screen, until what this answers is called. */
  show() {
    const place = location.value;
    this.#path = place.path;
    this.#isShown = true;
    return () => {
      this.#isShown = false;
      const isOtherQuestion = location.value !== place && location.value.path === place.path;
      if (!isOtherQuestion) this.#giveUp();
    };
  }

  send(file, onThere) {
    const there = (key, photo) => {
      this.drop(key);
      onThere(photo);
    };
    const sending = coming(file, (state) => this.#put(state), there);
    this.#sendings.set(sending.key, sending);
    busy.add(this);
  }

  retry(key) {
    this.#sendings.get(key)?.retry();
  }

  drop(key) {
    this.#sendings.get(key)?.giveUp();
    this.#sendings.delete(key);
    this.#become(this.photos.value.filter((one) => one.key !== key));
    if (!this.#sendings.size) busy.delete(this);
  }

  /** What got stuck without a network goes on by itself with one. */
  online() {
    this.photos.value.filter(({ error }) => error instanceof Unreachable).forEach(({ key }) => this.retry(key));
  }

  /** The reader is on this page now. */
  at(path) {
    if (!this.#isShown && path !== this.#path) this.#giveUp();
  }

  #giveUp() {
    [...this.#sendings.keys()].forEach((key) => this.drop(key));
  }

  #put(state) {
    const { value } = this.photos;
    const isKnown = value.some(({ key }) => key === state.key);
    this.#become(isKnown ? value.map((one) => (one.key === state.key ? state : one)) : [...value, state]);
  }

  #become(photos) {
    const { length } = this.photos.value;
    this.photos.value = photos;
    if (photos.length !== length) this.#onComing(photos.length);
  }
}

window.addEventListener('online', () => busy.forEach((one) => one.online()));

location.subscribe(({ path }) => busy.forEach((one) => one.at(path)));
