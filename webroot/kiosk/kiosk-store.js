import { Database } from '../core/device/database.js';
import { heard } from '../core/http.js';

/** What a screen keeps through a power cut: its token, and the last content. */
const store = new Database('kiosk', 'kept');

export const recall = (key) => store.get(key);
export const keep = (key, value) => store.put(value, key);
export const lasts = (key) => store.lasts(key);

const photos = 'kiosk-photos';

/** Leaves nothing here of the hood it was a screen of. */
export async function wipe() {
  await store.clear();
  await caches.delete(photos);
}

/** Keeps these photos and no others, so that they are there without a network. */
export async function keepPhotos(paths) {
  const cache = await caches.open(photos);
  const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  await Promise.allSettled([
    ...paths.filter((path) => !kept.includes(path)).map((path) => keepPhoto(cache, path)),
    ...kept.filter((path) => !paths.includes(path)).map((path) => cache.delete(path)),
  ]);
}

async function keepPhoto(cache, path) {
  const photo = heard(await fetch(path));
  if (photo.ok) await cache.put(path, photo);
}
