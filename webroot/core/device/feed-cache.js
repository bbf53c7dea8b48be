// The last feed of this device, readable without a network. Gone when somebody signs in or out.
import { time } from '../clock.js';

const cacheName = 'feed';

export async function keep(path, body) {
  const cache = await open();
  await cache?.put(path, new Response(JSON.stringify(body), { headers: { 'X-Kept-At': time() } }));
}

/** {body, at} or null. */
export async function kept(path) {
  const response = await (await open())?.match(path);
  return response ? { body: await response.json(), at: Number(response.headers.get('X-Kept-At')) } : null;
}

export async function clearKept() {
  await globalThis.caches?.delete(cacheName);
}

async function open() {
  try {
    return await globalThis.caches?.open(cacheName);
  } catch {
    return null; // storage may be forbidden
  }
}
