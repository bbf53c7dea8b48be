const listeners = new Set();

/** Hears (item, made) for everything that was written without a network and is sent. */
export function onSent(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const tellSent = (item, made) => listeners.forEach((listener) => listener(item, made));
