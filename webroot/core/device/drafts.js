import { writer } from '../session.js';
import { allDrafts, draftsOf } from './draft-places.js';
import { forget, isKept, recall, remember, remembered } from './local-store.js';

/**
 * What somebody is writing survives closing, errors and signing in. A draft keeps one key, so that it is placed once. Another tab
 * may write in it too: whoever finds there what they didn't read leaves it, and goes on beside it. Their keys part when both are
 * placed, if they say something else by then.
 */
export class Drafts {
  #owner = writer();
  #place;
  #slot;
  #seen = null; // what was read or written here last

  /** `blank`: its fields, as they are before anything is written. */
  constructor(name, blank) {
    this.blank = blank;
    this.#place = placeOf(name);
    this.#slot = this.#place;
  }

  read() {
    this.#slot = [this.#place, ...remembered(`${this.#place}~`)].find(recall) ?? this.#place;
    return { ...this.fresh(), ...this.#look() };
  }

  fresh = () => ({ ...this.blank, key: crypto.randomUUID() });

  write(draft) {
    if (this.#owner !== writer()) return;
    if (said(recall(this.#slot)) !== said(this.#seen)) this.#slot = `${this.#place}~${crypto.randomUUID()}`;
    if (this.isWritten(draft)) remember(this.#slot, draft);
    else forget(this.#slot);
    this.#look();
  }

  #look() {
    return (this.#seen = recall(this.#slot));
  }

  isWritten = (draft) => Object.keys(this.blank).some((field) => said(draft[field]) !== said(this.blank[field]));
}

const said = JSON.stringify;

const placeOf = (name) => draftsOf(writer()) + name;

/** All that is being written under this name, and under those that go on from it with a dot, as {name, place, draft}. */
export function draftsUnder(start) {
  const places = [placeOf(start), ...remembered(`${placeOf(start)}.`), ...remembered(`${placeOf(start)}~`)];
  const nameOf = (place) => start + place.slice(placeOf(start).length).replace(/~.*/, '');
  return places.map((place) => ({ name: nameOf(place), place, draft: recall(place) })).filter(({ draft }) => draft);
}

export const throwAway = ({ place }) => forget(place);

window.addEventListener('beforeunload', (event) => isKept(allDrafts) || event.preventDefault());
