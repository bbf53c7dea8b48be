import { call } from './api.js';
import { ask, Unreachable } from './http.js';

/** What the API answers that is no JSON, for what only this person may have. */
export async function fetchFile(path, method = 'GET') {
  const answer = await call(method, path, { patience: null }, ask);
  return answer.blob().catch((cause) => {
    throw new Unreachable('', { cause });
  });
}

/** Saves it as a file. */
export async function download(path, name, method) {
  const url = URL.createObjectURL(await fetchFile(path, method));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
