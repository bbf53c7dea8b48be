import { elapsed } from '../clock.js';

const silence = 45_000; // after this long without a frame the line is asked whether it is still there
const patience = 5_000; // and has this long to answer
const longest = 30_000;
const slowest = 8_000; // to be ready
const minute = 60_000;

/** A connection that comes back, by requests where WebSockets are cut: exponential back-off with full jitter, at once when the network or the reader returns. */
export class Line {
  #Kind = WebSocket;
  #socket = null;
  #cuts = 0; // within a minute
  #attempt = 0;
  #heardAt = 0;
  #retry;
  #late;
  #doubt;
  #watch;
  #stopped = true;

  /** `on`: {opened, heard(message), doubted, lost(attempt)}; `doubted` says something that must be answered. */
  constructor(url, on) {
    this.url = url;
    this.on = on;
    window.addEventListener('online', () => this.hurry());
    window.addEventListener('pageshow', () => this.hurry());
    document.addEventListener('visibilitychange', () => !document.hidden && this.hurry());
    window.addEventListener('offline', () => this.drop());
  }

  open() {
    if (!this.#stopped) return;
    this.#stopped = false;
    this.#connect();
  }

  #connect() {
    clearTimeout(this.#retry);
    if (this.#stopped || this.#socket) return;
    const socket = new this.#Kind(this.url);
    this.#socket = socket;
    this.#late = setTimeout(() => this.#cut(2), slowest);
    socket.onopen = () => socket === this.#socket && this.#opened();
    socket.onmessage = ({ data }) => socket === this.#socket && this.#hear(data);
    socket.onclose = () => socket === this.#socket && this.#cut();
  }

  #opened() {
    this.#heardAt = elapsed();
    clearInterval(this.#watch);
    this.#watch = setInterval(() => this.#check(silence), 5_000);
    this.on.opened();
  }

  #hear(data) {
    this.#heardAt = elapsed();
    clearTimeout(this.#doubt);
    this.#doubt = undefined;
    this.on.heard(JSON.parse(data));
  }

  /** Asks for a sign of life when the line has been silent for so long. */
  #check(limit) {
    if (this.#doubt || elapsed() - this.#heardAt < limit) return;
    this.on.doubted();
    this.#doubt = setTimeout(() => this.#cut(), patience);
  }

  /** The greeting was answered: the next loss starts from a short wait again. */
  settled() {
    this.#attempt = 0;
    clearTimeout(this.#late);
  }

  say(message) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  hurry() {
    if (this.#stopped) return;
    if (this.#socket?.readyState === WebSocket.OPEN) this.#check(patience);
    else if (!this.#socket) this.#connect();
  }

  /** Lets this connection go and makes another, after `wait` milliseconds when given. */
  drop(wait) {
    const socket = this.#socket;
    this.#forget();
    socket?.close();
    if (!this.#stopped) this.#again(wait);
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#retry);
    this.drop();
  }

  /** Where sockets are cut, requests may get through. */
  #cut(times = 1) {
    const polls = this.#Kind !== WebSocket;
    this.#Kind = WebSocket;
    this.drop();
    if (polls) return;
    this.#cuts += times;
    setTimeout(() => (this.#cuts -= times), minute);
    if (this.#cuts > 1) import('./polling.js').then(({ Polling }) => this.#poll(Polling), () => {});
  }

  #poll(Polling) {
    if (this.#socket) return;
    this.#Kind = Polling;
    this.#connect();
  }

  #forget() {
    this.#socket = null;
    clearTimeout(this.#late);
    clearTimeout(this.#doubt);
    this.#doubt = undefined;
    clearInterval(this.#watch);
  }

  #again(wait) {
    this.#attempt += 1;
    const ceiling = Math.min(longest, 500 * 2 ** this.#attempt);
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#connect(), wait ?? Math.random() * ceiling);
    this.on.lost(this.#attempt);
  }
}
