/** Taps are sent one after the other, so that the last one wins. */
export class Taps {
  #turn = Promise.resolve();

  /** `ask` sends it; `counted` is told the counts that come back. Gives the error, if it failed and was undone. */
  send(ask, counted, undo) {
    this.#turn = this.#turn.then(() => attempt(ask, counted, undo));
    return this.#turn;
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
