import { computed, signal } from '@preact/signals';
import { now } from '../core/clock.js';
import { dayOf, every, minute, minuteOfDay, today } from './clock.js';
import { lookOf } from './kinds.js';
import { content, takeover } from './state.js';

const turn = 12; // seconds an item is shown
const fresh = 120_000; // milliseconds in which something new is shown as soon as it comes
const patience = 60; // seconds without a touch before what was picked goes away

const isOver = ({ occasion }) => occasion !== null && Date.parse(occasion.ends) <= minute.value;

/** What comes round: something pinned after every other item. */
export const round = computed(() => {
  const items = (content.value?.items ?? []).filter((item) => !isOver(item));
  const pinned = items.filter((item) => item.pinned);
  const others = items.filter((item) => !item.pinned);
  if (!pinned.length || !others.length) return items;
  return others.flatMap((item, at) => [item, pinned[at % pinned.length]]);
});

const place = signal(0);
export const shown = computed(() => round.value[place.value % round.value.length] ?? null);

/** What there is to do today, also when the server was last heard yesterday. */
export const agenda = computed(() => {
  const { today: listed = [], items = [] } = content.value ?? {};
  const all = new Map([...items, ...listed].filter(({ occasion }) => occasion).map((item) => [item.id, item]));
  return [...all.values()]
    .filter((item) => !isOver(item) && dayOf(Date.parse(item.occasion.starts)) <= today.value)
    .sort((a, b) => a.occasion.starts.localeCompare(b.occasion.starts));
});

/** A list that begins with another one of its own each time. */
function turning(list) {
  const turn = signal(0);
  const all = computed(() => {
    const from = list.value.length ? turn.value % list.value.length : 0;
    return [...list.value.slice(from), ...list.value.slice(0, from)];
  });
  return { all, turn };
}

const asked = turning(computed(() => (content.value?.items ?? []).filter((item) => lookOf(item).panel)));
const happened = turning(computed(() => content.value?.lines ?? []));

/** What has a panel beside what comes round, such as who needs a hand, and what happened lately. */
export const requests = asked.all;
export const lines = happened.all;

/** What somebody tapped, for as long as it is there. */
const pickedId = signal(null);
export const picked = computed(() => [...round.value, ...agenda.value].find(({ id }) => id === pickedId.value) ?? null);
let touched = 0;

export const pick = (item) => {
  pickedId.value = item?.id ?? null;
};

/** Whether the screen is to be on, by the clock on the wall. */
export const isOn = computed(() => {
  const hours = content.value?.hours;
  if (!hours) return true;
  const [opens, closes] = [hours.opens, hours.closes].map(minutes);
  const wall = minuteOfDay.value;
  return opens < closes ? wall >= opens && wall < closes : wall >= opens || wall < closes;
});

const minutes = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

let shownId = null; // what has its turn, whatever else changes

function turnTo(at) {
  place.value = at;
  shownId = shown.value?.id ?? null;
}

/** Begins to go round. */
export function goRound() {
  every(turn, () => {
    if (!picked.value && !takeover.value) turnTo(place.value + 1);
  });
  every(20, () => (asked.turn.value += 1));
  every(8, () => (happened.turn.value += 1));
  every(1, leaveAlone);
  for (const sign of ['pointerdown', 'keydown', 'wheel']) addEventListener(sign, () => (touched = 0), { passive: true });
  content.subscribe(arrived());
}

function leaveAlone() {
  touched += 1;
  if (touched >= patience) pickedId.value = null;
}

/** What is new has its turn at once; else what is shown stays, wherever it stands now. */
function arrived() {
  let known = null; // ids
  return (next) => {
    const isNew = ({ id, at }) => known && !known.has(id) && now.value - Date.parse(at) < fresh;
    const newcomer = next?.items.find(isNew);
    known = next && new Set(next.items.map(({ id }) => id));
    const at = round.value.findIndex(({ id }) => id === (newcomer?.id ?? shownId));
    turnTo(at < 0 ? place.value : at);
    if (newcomer) happened.turn.value = 0;
  };
}
