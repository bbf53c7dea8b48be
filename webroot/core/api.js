import { Problem, send } from './http.js';
import { refresh, token } from './session.js';

export { Problem, Unreachable } from './http.js';

async function call(method, path, options = {}) {
  const used = await token();
  try {
    return await send(method, path, { ...options, token: used });
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 401 || !used) throw error;
    await refresh(used);
    return send(method, path, { ...options, token: await token() });
  }
}

export const api = {
  get: (path) => call('GET', path),
  post: (path, body, key) => call('POST', path, { body, key }),
  put: (path, body) => call('PUT', path, { body }),
  patch: (path, body) => call('PATCH', path, { body }),
  delete: (path) => call('DELETE', path),
};
