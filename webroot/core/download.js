import { Problem, Unreachable } from './http.js';
import { language } from './languages.js';
import { token } from './session.js';

/** What the API answers that is no JSON, for what only this person may have. */
export async function fetchFile(path, method = 'GET') {
  const used = await token();
  const headers = { 'Accept-Language': language.value, ...(used && { Authorization: `Bearer ${used}` }) };
  const response = await fetch(`/api/v1${path}`, { method, headers }).catch((cause) => {
    throw new Unreachable('', { cause });
  });
  if (!response.ok) throw new Problem(response.status, await response.json().catch(() => ({})));
  return response.blob();
}

/** Saves it as a file. */
export async function download(path, name, method) {
  const url = URL.createObjectURL(await fetchFile(path, method));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
