const patience = 3_000; // milliseconds; a browser may neither open it nor say why

/**
 * A store of this device, IndexedDB with promises. What can't be kept there, because it is forbidden or full, is in the memory of
 * this page. A browser may close what is open at any moment: then it is opened again.
 */
export class Database {
  #opening = null;
  #inMemory = new Map();

  /** `keyPath`: the field that is a value's key; without it each has one beside it. */
  constructor(name, store, keyPath) {
    Object.assign(this, { name, store, keyPath });
  }

  async get(key) {
    return this.#inMemory.get(key) ?? this.#run('readonly', (store) => store.get(key)).catch(() => undefined);
  }

  async all() {
    const kept = await this.#run('readonly', (store) => store.getAll()).catch(() => []);
    const inMemory = [...this.#inMemory.values()];
    return [...kept.filter((value) => !this.#inMemory.has(value[this.keyPath])), ...inMemory];
  }

  async put(value, key = value[this.keyPath]) {
    try {
      await this.#run('readwrite', (store) => (this.keyPath ? store.put(value) : store.put(value, key)));
      this.#inMemory.delete(key);
    } catch {
      this.#inMemory.set(key, value);
    }
  }

  /** Whether it outlives this page. */
  lasts(key) {
    return !this.#inMemory.has(key);
  }

  async delete(key) {
    this.#inMemory.delete(key);
    await this.#run('readwrite', (store) => store.delete(key)).catch(() => {});
  }

  async clear() {
    this.#inMemory.clear();
    await this.#run('readwrite', (store) => store.clear()).catch(() => {});
  }

  async #run(mode, work) {
    try {
      return await this.#once(mode, work);
    } catch {
      this.#close();
      return this.#once(mode, work);
    }
  }

  async #once(mode, work) {
    const transaction = (await this.#open()).transaction(this.store, mode);
    const request = work(transaction.objectStore(this.store));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  }

  /** Work under way on it is done first. */
  #close() {
    this.#opening?.then((database) => database.close(), () => {});
    this.#opening = null;
  }

  #open() {
    return (this.#opening ??= this.#request());
  }

  #request() {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(this.name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(this.store, { keyPath: this.keyPath });
      request.onsuccess = () => resolve(this.#opened(request.result));
      request.onerror = () => reject(request.error);
      setTimeout(() => {
        if (request.readyState === 'done') return;
        request.onsuccess = () => request.result.close();
        reject(new Error('late'));
      }, patience);
    });
  }

  #opened(database) {
    database.onversionchange = () => database.close();
    return database;
  }
}
