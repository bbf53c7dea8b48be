import { subscribe } from './live.js';

/** The subscriptions of one view, moved together whenever it is fetched. */
export class Streams {
  #open = new Map();

  /** `listener`: {event(event), reset(), refused(stream)}. */
  constructor(listener) {
    this.listener = listener;
  }

  /** Hears exactly these from their cursors on; a name alone is heard from now on. */
  follow(cursors, names = []) {
    const wanted = new Map([...names.map((name) => [name, null]), ...cursors.map((cursor) => [cursor.stream, cursor])]);
    for (const [name, line] of this.#open) if (!wanted.has(name)) this.#close(name, line);
    for (const [name, cursor] of wanted) this.#followOne(name, cursor);
  }

  #followOne(name, cursor) {
    const from = cursor && { epoch: cursor.epoch, seq: cursor.seq };
    const line = this.#open.get(name);
    if (line) {
      if (from) line.moveTo(from);
      return;
    }
    const { event, reset, refused } = this.listener;
    const drop = () => {
      this.#open.delete(name);
      refused(name);
    };
    this.#open.set(name, subscribe(name, from, { event, reset, refused: drop }));
  }

  has(name) {
    return this.#open.has(name);
  }

  /** How far each stream is, to go on from another time. */
  cursors() {
    return [...this.#open.values()].map((line) => line.cursor()).filter(Boolean);
  }

  close() {
    this.#open.forEach((line, name) => this.#close(name, line));
  }

  #close(name, line) {
    this.#open.delete(name);
    line.close();
  }
}
