import { signal } from '@preact/signals-core';

// Small things this device remembers. Storage may be full or forbidden; then they are remembered as long as this page is open.
const prefix = 'buurthub.';
const unkept = new Map();

/** Whether something couldn't be kept. */
export const isForgetful = signal(false);

export function recall(key) {
  try {
    return JSON.parse(unkept.get(prefix + key) ?? localStorage.getItem(prefix + key));
  } catch {
    return null;
  }
}

export function remember(key, value) {
  const name = prefix + key;
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(name, text);
    unkept.delete(name);
  } catch {
    unkept.set(name, text);
    isForgetful.value = true;
  }
}

export function forget(key) {
  unkept.delete(prefix + key);
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // it isn't there
  }
}

/** Whether nothing under keys that begin with `start` goes with this page. */
export const isKept = (start) => ![...unkept.keys()].some((name) => name.startsWith(prefix + start));

/** The keys that begin with `start`. */
export function remembered(start) {
  const names = [...unkept.keys()];
  try {
    names.push(...Object.keys(localStorage));
  } catch {
    // none are there
  }
  return [...new Set(names)].filter((name) => name.startsWith(prefix + start)).map((name) => name.slice(prefix.length));
}

/** Forgets what is under keys that begin with `start`, but for those that begin with `except`. */
export const forgetAll = (start, except = null) =>
  remembered(start)
    .filter((key) => !(except && key.startsWith(except)))
    .forEach(forget);
