import { call } from '../api.js';
import { agreed, contentOf, heard, Unreachable } from '../http.js';
import { language } from '../languages.js';

/** Sends a picture; `onProgress` hears what part of it is on its way. Answers {id, name, width, height, alt}. */
export const upload = (file, onProgress) => call('POST', '/photos', { file, onProgress }, send);

async function send(...asked) {
  return contentOf(await agreed(heard(asResponse(await answer(...asked)))));
}

/** fetch tells nothing of how far a body is. */
function answer(method, path, { file, onProgress, token }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, `/api/v1${path}`);
    request.setRequestHeader('Accept-Language', language.value);
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    request.onload = () => resolve(request);
    request.onerror = () => reject(new Unreachable());
    request.send(file);
  });
}

function asResponse(request) {
  const lines = request.getAllResponseHeaders().trim().split('\r\n');
  const headers = lines.map((line) => line.split(/: ?(.*)/, 2));
  return new Response(request.responseText || null, { status: request.status, headers });
}
