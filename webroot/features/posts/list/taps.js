/** Taps are sent one after the other, so that the last one wins. */
export class Taps {
  #last = Promise.resolve();

  /** `ask` sends it; `counted` is told the counts that come back. Gives the error, if it failed and was undone. */
  send(ask, counted, undo) {
    this.#last = this.#last.then(() => attempt(ask, counted, undo));
    return this.#last;
  }
}

async function attempt(ask, counted, undo) {
  try {
    counted(await ask());
    return null;
  } catch (error) {
    undo();
    return error;
  }
}
