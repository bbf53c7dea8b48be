import { heard } from '../http.js';
import { SocketTrial } from './socket-trial.js';

const pause = 10_000; // between an answer and the next question
const unseen = 40_000; // the same while nobody looks
const reasons = { 401: 'token', 429: 'limit', 503: 'database' };

/**
 * What a WebSocket is to a line, by asking again and again for what it would tell: for networks that cut sockets. It closes when
 * requests don't get through either, or when sockets do.
 */
export class Polling {
  readyState = WebSocket.CONNECTING;
  #streams = new Map(); // name -> {stream, epoch, seq}; without these it starts at its head
  #fresh = new Set(); // names that it isn't ready for
  #token;
  #tag = null; // of the last answer
  #turn = 0;
  #timer;
  #trial;

  constructor(url) {
    this.#trial = new SocketTrial(url, () => this.#end());
    this.#timer = setTimeout(() => this.#open());
  }

  #open() {
    this.readyState = WebSocket.OPEN;
    this.onopen();
  }

  /** What is asked already counts no more: it may be of other streams, or of before they start again. */
  send(text) {
    const { op, token, streams } = JSON.parse(text);
    this.#token = token ?? this.#token;
    if (op === 'token') return;
    if (op === 'unsubscribe') streams.forEach((name) => this.#streams.delete(name));
    else streams.forEach((wanted) => this.#want(wanted));
    this.#tag = null;
    this.#turn += 1;
    this.#askAfter(0);
  }

  #want(wanted) {
    this.#streams.set(wanted.stream, wanted);
    this.#fresh.add(wanted.stream);
  }

  #askAfter(wait) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), wait);
  }

  async #ask() {
    const turn = ++this.#turn;
    const answer = await this.#answer().catch(() => null);
    if (turn !== this.#turn) return;
    if (!answer) {
      this.#end();
    } else if (reasons[answer.status]) {
      this.#tell({ op: 'bye', reason: reasons[answer.status] });
    } else {
      this.#tag = answer.tag;
      this.#askAfter(answer.more ? 0 : document.hidden ? unseen : pause * (0.9 + Math.random() / 10));
      answer.messages.forEach((message) => this.#note(message));
      [...answer.messages, { op: 'ready', streams: [] }].forEach((message) => this.#tell(message));
    }
  }

  /** {status, tag, messages, more}, or nothing that can be understood. */
  async #answer() {
    const same = { messages: [], more: false };
    if (!this.#streams.size) return same;
    const headers = { ...(this.#token && { Authorization: `Bearer ${this.#token}` }), ...(this.#tag && { 'If-None-Match': this.#tag }) };
    const response = heard(await fetch(`/api/v1/live?after=${this.#where()}`, { headers, cache: 'no-store' }));
    const { status } = response;
    if (reasons[status]) return { status };
    const told = status === 304 ? same : response.ok && (await response.json());
    return told && { status, tag: response.headers.get('ETag'), ...told };
  }

  #where() {
    const places = [...this.#streams.values()].map(({ stream, epoch, seq }) => (epoch ? `${stream}:${epoch}:${seq}` : stream));
    return places.join(',');
  }

  /** Before anybody hears of it: they may want a stream from elsewhere then. */
  #note({ op, stream, streams, ...at }) {
    if (op === 'refused') this.#streams.delete(stream);
    if (op === 'reset') this.#streams.set(stream, { stream, ...at });
    if (op === 'ready') streams.forEach((cursor) => this.#streams.set(cursor.stream, { ...cursor }));
    if (op === 'event') this.#streams.get(stream).seq = at.seq;
  }

  /** A stream is ready once. */
  #tell(message) {
    const { op, streams } = message;
    const ready = op === 'ready' && { how: 'polling', streams: streams.filter(({ stream }) => this.#fresh.delete(stream)) };
    this.onmessage({ data: JSON.stringify({ ...message, ...ready }) });
  }

  #end() {
    this.close();
    this.onclose();
  }

  close() {
    this.readyState = WebSocket.CLOSED;
    this.#turn += 1;
    clearTimeout(this.#timer);
    this.#trial.stop();
  }
}
