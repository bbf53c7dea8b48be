import { call } from '../api.js';
import { Problem, Unreachable } from '../http.js';
import { language } from '../languages.js';

/** Sends a picture; `onProgress` hears what part of it is on its way. Answers {id, name, width, height, alt}. */
export const upload = (file, onProgress) => call('POST', '/photos', { file, onProgress }, send);

/** fetch tells nothing of how far a body is. */
function send(method, path, { file, onProgress, token }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, `/api/v1${path}`);
    request.responseType = 'json';
    request.setRequestHeader('Accept-Language', language.value);
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    request.onload = () => {
      if (request.status === 201) resolve(request.response);
      else reject(new Problem(request.status, request.response ?? {}));
    };
    request.onerror = () => reject(new Unreachable());
    request.send(file);
  });
}
