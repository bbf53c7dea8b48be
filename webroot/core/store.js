import { computed, effect, signal, untracked } from '@preact/signals-core';
import { api } from './api.js';
import { keep, kept } from './device/feed-cache.js';
import { recall, remember } from './device/local-store.js';
import { first, mapped } from './first.js';
import { isAway } from './http.js';
import { timeZone } from './i18n.js';
import { chosenLanguage, language, speak } from './languages.js';
import { subscribe } from './live/live.js';
import { know, me, reader, refresh } from './session.js';

export const hood = signal(first.hood);
export const hoodProblem = signal(null);
export const residency = computed(() => hood.value?.residency ?? null);
export const isManager = computed(() => residency.value?.role === 'manager' && !residency.value.suspended);
export const base = computed(() => hood.value && baseOf(hood.value.slug));

export const baseOf = (slug) => (mapped && slug === first.hood.slug ? '' : `/b/${slug}`);

/** The hood somebody was in last, for pages that belong to none. */
export const lastHood = () => first.hood?.slug ?? recall('hood');

export function enterHood(slug) {
  if (hood.value?.slug === slug) return;
  hood.value = null;
  if (slug) loadHood(slug);
}

/** Fetches the hood as this person sees it. */
export async function loadHood(slug) {
  const path = `/hoods/${slug}`;
  const before = reader();
  hoodProblem.value = null;
  try {
    hood.value = await api.get(path);
    if (before === reader()) keep(path, hood.value);
  } catch (error) {
    const earlier = isAway(error) ? await kept(path) : null;
    if (earlier) hood.value = earlier.body;
    else if (hood.value?.slug !== slug) hoodProblem.value = error;
  }
}

let worn = []; // custom properties of the hood's theme
effect(() => {
  if (!hood.value) return;
  timeZone.value = hood.value.timeZone;
  remember('hood', hood.value.slug);
  dress(hood.value.theme);
});

function dress(theme) {
  const { style } = document.documentElement;
  worn.forEach((name) => style.removeProperty(name));
  worn = Object.keys(theme).map((token) => token.replace(/^(--)?/, '--'));
  Object.values(theme).forEach((value, at) => style.setProperty(worn[at], value));
}

// Every page of a hood is live, also one that shows nothing of its streams.
const slug = computed(() => hood.value?.slug ?? null);
effect(() => {
  if (!slug.value) return undefined;
  const name = slug.value;
  const follow = () => subscribe(`hood/${name}/public`, null, { event: common, reset: () => setTimeout(again) });
  let line = follow();
  function again() {
    if (slug.peek() !== name) return;
    line.close();
    line = follow();
    loadHood(name);
  }
  return () => line.close();
});

function common({ type, body }) {
  if (type === 'managersChanged' && hood.value) hood.value = { ...hood.value, managers: body.managers };
}

const personId = computed(() => (me.value === undefined ? undefined : (me.value?.id ?? null)));

// What a hood is to somebody depends on who that is. The server's first page was made for a visitor.
let madeFor = null;
effect(() => {
  const id = personId.value;
  if (id === undefined || id === madeFor) return;
  madeFor = id;
  untracked(() => hood.value && loadHood(hood.value.slug));
});

effect(() => {
  const wanted = me.value?.language;
  if (wanted && !chosenLanguage() && wanted !== untracked(() => language.value)) speak(wanted);
});

effect(() => {
  if (!personId.value) return undefined;
  const listener = { event: personal, reset: again, refused() {} };
  const line = subscribe(`person/${personId.value}`, null, listener);
  function again() {
    refresh().catch(() => {});
    untracked(() => hood.value && loadHood(hood.value.slug));
  }
  return () => line.close();
});

function personal({ type, body }) {
  if (type === 'meChanged') know(body.me);
  if (type === 'sessionsEnded') refresh().catch(() => {});
  if (type === 'residencyChanged' && body.hood === hood.value?.slug) loadHood(body.hood);
}

