// What a screen keeps through a power cut: its token, and the last content. IndexedDB with promises.
let opening;

function open() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('kiosk', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('kept');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opening;
}

async function run(mode, work) {
  const transaction = (await open()).transaction('kept', mode);
  const request = work(transaction.objectStore('kept'));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

export const recall = (key) => run('readonly', (store) => store.get(key));
export const keep = (key, value) => run('readwrite', (store) => store.put(value, key));

const photos = 'kiosk-photos';

/** Leaves nothing here of the hood it was a screen of. */
export async function wipe() {
  await run('readwrite', (store) => store.clear());
  await caches.delete(photos);
}

/** Keeps these photos and no others, so that they are there without a network. */
export async function keepPhotos(paths) {
  const cache = await caches.open(photos);
  const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  await Promise.allSettled([
    ...paths.filter((path) => !kept.includes(path)).map((path) => cache.add(path)),
    ...kept.filter((path) => !paths.includes(path)).map((path) => cache.delete(path)),
  ]);
}
