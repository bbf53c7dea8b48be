import { call } from '../../api.js';
import { exchange } from '../../http.js';

/** What is there, with the edition that an edit of it is of: {thing, edition}. */
export const readEdition = (path) => call('GET', path, {}, ask);

/** The same of what it became; a Problem of status 412 when somebody else edited it since that edition. */
export const saveEdition = (method, path, body, edition) => call(method, path, { body, edition }, ask);

async function ask(...asked) {
  const { content: thing, edition } = await exchange(...asked);
  return { thing, edition };
}
