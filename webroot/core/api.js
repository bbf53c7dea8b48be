import { Problem, send } from './http.js';
import { refresh, token, writer } from './session.js';

export { Problem, Unreachable } from './http.js';

/** `ask`: sends it; what a token is for, and when another is needed, is told here. */
export async function call(method, path, options = {}, ask = send) {
  const person = writer();
  // Renewing a token may find somebody else, who signed in in another tab: then these words are not theirs.
  const isOthers = () => method !== 'GET' && person && writer() && person !== writer();
  const used = await token();
  if (isOthers()) throw new Problem(401, {});
  try {
    return await ask(method, path, { ...options, token: used });
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 401 || !used) throw error;
    await refresh(used);
    if (isOthers()) throw error;
    return ask(method, path, { ...options, token: await token() });
  }
}

export const api = {
  get: (path) => call('GET', path),
  post: (path, body, key) => call('POST', path, { body, key }),
  put: (path, body) => call('PUT', path, { body }),
  patch: (path, body) => call('PATCH', path, { body }),
  delete: (path) => call('DELETE', path),
};
