import { me } from '../session.js';

/**
 * The lists of one kind that somebody has open, so that going back finds them as they were left: of one hood and one person
 * at a time the whole list, and the one that was last narrowed. `make(hood, how)` answers a new one.
 */
export function openLists(make) {
  const open = new Map(); // 'hood person narrowed' -> list

  function closeWhere(isOver) {
    for (const [key, list] of open) {
      if (!isOver(...key.split(' '))) continue;
      list.close();
      open.delete(key);
    }
  }

  // What somebody could read goes when they do.
  me.subscribe((now) => closeWhere((_, person) => person && person !== now?.id));

  return {
    /** `narrowed`: a word for how it was narrowed, if it was. */
    of(hood, narrowed = '', how = undefined) {
      const person = me.value?.id ?? '';
      const key = `${hood} ${person} ${narrowed}`;
      if (!open.has(key)) {
        const list = make(hood, how);
        const visitors = open.get(`${hood}  ${narrowed}`);
        if (visitors?.status.value === 'ready') list.borrow(visitors.value.value);
        closeWhere((place, reader, way) => place !== hood || reader !== person || (narrowed && way));
        open.set(key, list);
      }
      return open.get(key);
    },
    /** Tells every one of a hood what this reader did. */
    tell: (hood, what) => open.forEach((list) => list.hood === hood && what(list)),
  };
}
