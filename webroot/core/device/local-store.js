// Small things this device remembers. Storage may be full or forbidden; then nothing is remembered.
const prefix = 'buurthub.';

export function recall(key) {
  try {
    return JSON.parse(localStorage.getItem(prefix + key));
  } catch {
    return null;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {
    // nothing depends on it
  }
}

export function forget(key) {
  forgetWhere((name) => name === prefix + key);
}

/** Forgets what is under names that begin with `start`, but for those that begin with `except`. */
export function forgetAll(start, except = null) {
  forgetWhere((name) => name.startsWith(prefix + start) && !(except && name.startsWith(prefix + except)));
}

function forgetWhere(matches) {
  try {
    Object.keys(localStorage)
      .filter(matches)
      .forEach((name) => localStorage.removeItem(name));
  } catch {
    // nothing depends on it
  }
}

/** What is remembered under names that begin with `start`, begins with `other` from now on. */
export function renameAll(start, other) {
  try {
    Object.keys(localStorage)
      .filter((name) => name.startsWith(prefix + start))
      .forEach((name) => localStorage.setItem(name.replace(start, other), localStorage.getItem(name)));
  } catch {
    // nothing depends on it
  }
  forgetAll(start);
}
