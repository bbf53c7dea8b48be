// IndexedDB with promises: one store of things to send.
let opening;

function open() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('buurthub', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('outbox', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opening;
}

async function run(mode, work) {
  const transaction = (await open()).transaction('outbox', mode);
  const request = work(transaction.objectStore('outbox'));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

export const allItems = () => run('readonly', (store) => store.getAll());
export const getItem = (id) => run('readonly', (store) => store.get(id));
export const putItem = (item) => run('readwrite', (store) => store.put(item));
export const deleteItem = (id) => run('readwrite', (store) => store.delete(id));

/** Leaves only what this person sends; with null, nothing. */
export async function deleteItemsOfOthers(person) {
  const items = (await allItems()).filter((item) => item.person !== person);
  await Promise.all(items.map(({ id }) => deleteItem(id)));
}
