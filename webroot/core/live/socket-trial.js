const pause = 120_000; // between two trials
const longest = 60_000;
let proof = 10_000; // for so long a socket has to hold; longer each time, where they are cut later on

/** Tries now and then, and when the network is another, whether sockets get through, and hold. */
export class SocketTrial {
  #socket;
  #holds;
  #begin = () => this.#try();
  #timer = setInterval(this.#begin, pause);

  /** `passed`: called when one does. */
  constructor(url, passed) {
    this.url = url;
    this.passed = passed;
    window.addEventListener('online', this.#begin);
    this.#begin();
  }

  #try() {
    this.#drop();
    const socket = new WebSocket(this.url);
    this.#socket = socket;
    socket.onopen = () => this.#say('hello');
    socket.onmessage = ({ data }) => socket === this.#socket && JSON.parse(data).op === 'ready' && this.#answered();
  }

  #say(op) {
    this.#socket?.send(JSON.stringify({ op, streams: [] }));
  }

  /** The greeting was, or what is asked a while after that. */
  #answered() {
    if (this.#holds) this.#pass();
    else this.#holds = setTimeout(() => this.#say('subscribe'), proof);
  }

  #pass() {
    proof = Math.min(2 * proof, longest);
    this.stop();
    this.passed();
  }

  #drop() {
    clearTimeout(this.#holds);
    this.#holds = undefined;
    this.#socket?.close();
    this.#socket = null;
  }

  stop() {
    this.#drop();
    clearInterval(this.#timer);
    window.removeEventListener('online', this.#begin);
  }
}
