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

const aMinute = 60_000;

/** There was no answer, or one that isn't ours: a café's network answers too. */
export class Unreachable extends Error {
  name = 'Unreachable';
}

/** The key of these words names others already. */
export const isUsedKey = ({ status }) => status === 422;

/** The key to try then: in every tab the same, so that the same words come to stand under one. */
export const keyAfter = (key) => key.slice(0, 24) + ((parseInt(key.slice(24), 16) + 1) % 2 ** 48).toString(16).padStart(12, '0');

/** It says nothing against what was asked: asked again later, by who is signed in then, the answer may be another. */
export const isForLater = (error) => !(error instanceof Problem) || [401, 429].includes(error.status) || error.status >= 500;

/** Nothing is said about what was asked: as long as that is so, what this device kept will do. */
export const isAway = (error) => error instanceof Unreachable || error.status === 503;

/** One request; answers the body, or throws Problem or Unreachable. */
export const send = async (...asked) => contentOf(await ask(...asked));

/** The same with the edition that the body is of. */
export async function exchange(...asked) {
  const response = await ask(...asked);
  return { content: await contentOf(response), edition: response.headers.get('ETag') };
}

/**
 * The same, but answers the answer itself, once it says yes. `edition`: the one that an edit is of; `patience`: milliseconds for
 * the whole answer, after which it isn't coming, or null for all the time it takes.
 */
export async function ask(method, path, { body, key, edition, token, patience = aMinute } = {}) {
  const headers = { 'Accept-Language': language.value };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (key) headers['Idempotency-Key'] = key;
  if (edition) headers['If-Match'] = edition;
  if (token) headers.Authorization = `Bearer ${token}`;
  return agreed(heard(await answer(method, path, headers, body, patience)));
}

async function answer(method, path, headers, body, patience) {
  try {
    return await fetch(`/api/v1${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'same-origin',
      redirect: 'error', // the API never does that
      signal: patience && AbortSignal.timeout?.(patience),
    });
  } catch (cause) {
    throw new Unreachable('', { cause });
  }
}

const listeners = new Set();

/** Hears the headers of every answer that is ours. */
export const onAnswer = (listener) => listeners.add(listener);

/** Whether this site answered, by what only it says. */
export const isOurs = ({ headers }) => headers.has('Buurthub-Version');

/** An answer of this site; whoever asks in another way than here asks this too. */
export function heard(response) {
  if (!isOurs(response)) throw new Unreachable();
  listeners.forEach((listener) => listener(response.headers));
  return response;
}

/** Asks for no more than that this site answers. */
export const probe = async () => heard(await fetch('/robots.txt', { cache: 'no-store', signal: AbortSignal.timeout?.(aMinute) }));

/** An answer that says yes; else it is thrown. */
export async function agreed(response) {
  if (!response.ok) throw new Problem(response.status, await contentOf(response).catch(() => ({})));
  return response;
}

const empty = [202, 204];

/** What it holds, or null where there is nothing; what can't be read was cut off on its way. */
export async function contentOf(response) {
  if (empty.includes(response.status)) return null;
  try {
    return await response.json();
  } catch (cause) {
    throw new Unreachable('', { cause });
  }
}
