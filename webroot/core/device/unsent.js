import { Database } from './database.js';

/** What was written here and isn't sent yet, for the outbox. */
export const unsent = new Database('buurthub', 'outbox', 'id');

/** Leaves only what this person sends; with null, nothing. */
export async function deleteItemsOfOthers(person) {
  const items = (await unsent.all()).filter((item) => item.person !== person);
  await Promise.all(items.map(({ id }) => unsent.delete(id)));
}
