import { Problem, send } from '../core/http.js';
import { recall } from './kiosk-store.js';
import { content, forget, pass, show } from './state.js';

/** Asks as this screen. When the server doesn't know it any more, it is none. */
export async function ask(method, path, body) {
  const { token } = pass.value;
  try {
    return await send(method, `/kiosk/${path}`, { body, token });
  } catch (error) {
    if (error instanceof Problem && error.status === 401 && pass.value?.token === token) await refused(token);
    throw error;
  }
}

/** Another page on this device may have renewed it meanwhile. */
async function refused(token) {
  const kept = await recall('pass');
  if (kept && kept.token !== token) pass.value = kept;
  else await forget();
}

let timer;
let fetching = false;
let again = false;
const gone = new Set(); // removed while an answer was under way, which may still have it

/** Fetches what there is to show a moment from now: once for all that happens until then, and not with all screens at once. */
export function refreshSoon(wait = 100 + Math.random() * 200) {
  timer ??= setTimeout(refresh, wait);
}

async function refresh() {
  timer = undefined;
  if (fetching) {
    again = true;
    return;
  }
  fetching = true;
  gone.clear();
  try {
    const fresh = await ask('GET', 'content');
    const others = (list) => list.filter(({ id }) => !gone.has(id));
    if (pass.value) await show({ ...fresh, items: others(fresh.items), today: others(fresh.today), lines: others(fresh.lines) });
  } catch {
    if (pass.value) refreshSoon(5_000);
  } finally {
    fetching = false;
    if (again) refreshSoon();
    again = false;
  }
}

/** What an answer that is under way says of this is old. */
export const outdate = (id) => fetching && gone.add(id);

export const streams = () => [`hood/${content.value.hood.slug}/public`, `kiosk/${pass.value.kiosk}`];
