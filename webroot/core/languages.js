import { signal } from '@preact/signals-core';
import { recall, remember } from './device/local-store.js';
import { first } from './first.js';

export const languages = { nl: 'Nederlands', en: 'English' };

const known = (wanted) => (wanted in languages ? wanted : 'nl');

export const chosenLanguage = () => recall('language');

let chosen = known(chosenLanguage() ?? first.language); // spoken as soon as its words are there
export const language = signal(chosen);

const places = new Set(); // folders of the web root whose words are in use
const texts = Object.fromEntries(Object.keys(languages).map((key) => [key, {}]));
const coming = new Map(); // a file that is under way -> when it is there
const there = new Set();

/** Speaks a language from when the words of all that was loaded are there in it. */
export async function speak(wanted) {
  const mine = known(wanted);
  chosen = mine;
  try {
    await Promise.all([...places].map((place) => fetchWords(place, mine)));
  } catch (error) {
    if (mine === chosen) chosen = language.peek();
    throw error;
  }
  if (mine !== chosen) return;
  language.value = mine;
  document.documentElement.lang = mine;
}

export function chooseLanguage(wanted) {
  remember('language', wanted);
  return speak(wanted);
}

/** Answers when the words that stand in a folder can be used, and stay so in whatever language is chosen. */
export async function loadWords(place) {
  const needed = () => [...new Set([language.peek(), chosen])].filter((key) => !there.has(fileOf(place, key)));
  while (needed().length) await Promise.all(needed().map((key) => fetchWords(place, key)));
  places.add(place);
}

export const fileOf = (place, key) => `${first.assets}/${place}/words.${key}.json`;

function fetchWords(place, key) {
  const file = fileOf(place, key);
  if (!coming.has(file)) coming.set(file, fetchFile(file, key).finally(() => coming.delete(file)));
  return coming.get(file);
}

async function fetchFile(file, key) {
  if (there.has(file)) return;
  const response = await fetch(file);
  if (!response.ok) throw new Error(file); // its words are no words of ours
  merge(texts[key], await response.json());
  there.add(file);
}

/** The few words that are there from the start: {nl, en} under a key. */
export function nameIt(key, names) {
  for (const [name, words] of Object.entries(names)) {
    merge(texts[name], key.split('.').reduceRight((inner, part) => ({ [part]: inner }), words));
  }
}

function merge(into, from) {
  for (const [key, value] of Object.entries(from)) {
    if (typeof into[key] === 'object' && !Array.isArray(value)) merge(into[key], value);
    else into[key] = value;
  }
}

/** Whatever stands under a key in the language that is spoken. */
export const wordsAt = (key) => key.split('.').reduce((node, part) => node?.[part], texts[language.value]);
