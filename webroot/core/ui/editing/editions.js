import { call } from '../../api.js';
import { Problem, Unreachable } from '../../http.js';
import { language } from '../../languages.js';

/** What is there, with the edition that an edit of it is of: {thing, edition}. */
export const readEdition = (path) => call('GET', path, {}, ask);

/** The same of what it became; a Problem of status 412 when somebody else edited it since that edition. */
export const saveEdition = (method, path, body, edition) => call(method, path, { body, edition }, ask);

async function ask(method, path, { body, edition, token }) {
  const headers = {
    'Accept-Language': language.value,
    ...(body && { 'Content-Type': 'application/json' }),
    ...(edition && { 'If-Match': edition }),
    ...(token && { Authorization: `Bearer ${token}` }),
  };
  const response = await fetch(`/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) }).catch((cause) => {
    throw new Unreachable('', { cause });
  });
  if (!response.ok) throw new Problem(response.status, await response.json().catch(() => ({})));
  return { thing: await response.json(), edition: response.headers.get('ETag') };
}
