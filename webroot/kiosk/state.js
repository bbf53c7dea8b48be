import { computed, effect, signal } from '@preact/signals';
import { now, time } from '../core/clock.js';
import { timeZone } from '../core/i18n.js';
import { language, speak } from '../core/languages.js';
import { keep, keepPhotos, lasts, recall, wipe } from './kiosk-store.js';

/** undefined: not read yet; null: no screen of any hood; else {kiosk, token, renewed}. */
export const pass = signal(undefined);

/** All that is shown, as the server said it last. */
export const content = signal(null);

/** Whether the server is heard now; and when it last was, in milliseconds. */
export const live = signal(false);
export const polled = signal(false); // and then, by asking
export const heardAt = signal(0);

/** How many minutes old all of this is; nothing while the server is heard. */
export const age = computed(() => {
  if (live.value || !heardAt.value) return 0;
  return Math.max(0, Math.floor((now.value - heardAt.value) / 60_000));
});

/** What fills the screen, until it ends. */
export const takeover = computed(() => {
  const notice = content.value?.takeover;
  return notice && Date.parse(notice.ends) > now.value ? notice : null;
});

/** Takes up what was kept before the power went. */
export async function takeUp() {
  const [known, last] = await Promise.all([recall('pass'), recall('content')]);
  if (known && last) await draw(last.content, last.at);
  pass.value = known ?? null;
}

/**
 * It is a screen of a hood now, or has another token. The one that is kept is over once another is used: where that can't be kept,
 * it goes on with the one before.
 */
export async function become(next) {
  await keep('pass', next);
  pass.value = lasts('pass') || !pass.value ? next : { ...next, token: pass.value.token };
}

/** It is a screen no more, and shows nothing of the hood. */
export async function forget() {
  pass.value = null;
  content.value = null;
  await wipe().catch(() => {});
}

/** The server said what there is to show. */
export async function show(fresh) {
  heardAt.value = time();
  await draw(fresh, heardAt.value);
  await keep('content', { content: fresh, at: heardAt.value });
  await keepPhotos([...fresh.items, ...fresh.today].flatMap(({ photo }) => (photo ? [pathOf(photo)] : []))).catch(() => {}); // storage may be forbidden
}

async function draw(fresh, at) {
  timeZone.value = fresh.hood.timeZone;
  if (language.value !== fresh.hood.language) await speak(fresh.hood.language);
  heardAt.value = at;
  content.value = fresh;
}

/** Still as it was: it counts as heard now. */
export async function confirm() {
  if (!live.value || !content.value) return;
  heardAt.value = time();
  await keep('content', { content: content.value, at: heardAt.value });
}

export const pathOf = ({ name }) => `/photos/${name}-2000.jpg`;

/** Something was removed: it is gone before anything is fetched. */
export function drop(id) {
  const { items, today, lines } = content.value ?? {};
  const others = (list) => list.filter((one) => one.id !== id);
  if (items) content.value = { ...content.value, items: others(items), today: others(today), lines: others(lines) };
}

/** A notice came, or with null ended. */
export function cover(notice) {
  if (content.value) content.value = { ...content.value, takeover: notice };
}

effect(() => {
  const { style } = document.documentElement;
  Object.entries(content.value?.hood.theme ?? {}).forEach(([token, value]) => style.setProperty(token.replace(/^(--)?/, '--'), value));
});
