import { language } from './languages.js';

/** An answer of the server that says no: RFC 9457, in the reader's language. */
export class Problem extends Error {
  constructor(status, body) {
    super(body.detail || body.title || '');
    this.name = 'Problem';
    this.status = status;
    this.fields = Object.fromEntries(
      (body.errors ?? []).map(({ pointer, detail }) => [pointer.replace(/^[#/]+/, ''), detail]),
    );
  }
}

/** There was no answer, or one that isn't ours: a café's network answers too. */
export class Unreachable extends Error {
  name = 'Unreachable';
}

/** One request; answers the body, or throws Problem or Unreachable. */
export const send = async (...asked) => (await exchange(...asked)).content;

/** The same with the edition that the body is of. `edition`: the one that an edit is of. */
export async function exchange(method, path, { body, key, edition, token } = {}) {
  const headers = { 'Accept-Language': language.value };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (key) headers['Idempotency-Key'] = key;
  if (edition) headers['If-Match'] = edition;
  if (token) headers.Authorization = `Bearer ${token}`;
  const response = heard(await answer(method, path, headers, body));
  const content = await read(response);
  if (!response.ok) throw new Problem(response.status, content ?? {});
  return { content, edition: response.headers.get('ETag') };
}

async function answer(method, path, headers, body) {
  try {
    return await fetch(`/api/v1${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'same-origin',
    });
  } catch (cause) {
    throw new Unreachable('', { cause });
  }
}

const listeners = new Set();

/** Hears the headers of every answer that is ours. */
export const onAnswer = (listener) => listeners.add(listener);

/** An answer of this site, by what only it says; whoever asks in another way than `send` asks this too. */
export function heard(response) {
  if (!response.headers.has('Buurthub-Version')) throw new Unreachable();
  listeners.forEach((listener) => listener(response.headers));
  return response;
}

async function read(response) {
  if (!/json/.test(response.headers.get('Content-Type') ?? '')) return null;
  try {
    const text = await response.text();
    return text ? JSON.parse(text) : null;
  } catch (cause) {
    if (response.ok) throw new Unreachable('', { cause });
    return null;
  }
}
