// The desk as a value: what a fetch answered, changed by events.
import { countedKinds, isUrgent, moderatedKinds } from './kinds.js';

/** Urgent first, then what waits longest. */
export function inOrder(a, b) {
  return isUrgent(b) - isUrgent(a) || Date.parse(a.opened) - Date.parse(b.opened) || (a.id < b.id ? -1 : 1);
}

export function deskHappened(desk, { type, body }) {
  if (type === 'taskChanged') return withTask(desk, body.task);
  if (type === 'taskClosed') return withoutTask(desk, body.id);
  if (type === 'colleaguesChanged') return { ...desk, here: body.colleagues };
  if (type === 'residentJoined') return { ...desk, newResidents: desk.newResidents + 1 };
  return desk;
}

export function withTask(desk, task) {
  return { ...desk, tasks: [...desk.tasks.filter(({ id }) => id !== task.id), task].sort(inOrder) };
}

export function withoutTask(desk, task) {
  return { ...desk, tasks: desk.tasks.filter(({ id }) => id !== task) };
}

const isAwake = (task) => task.snoozed === null;

/** `who`: 'mine', 'nobody' or 'all'. What sleeps stands apart. */
export function queueOf(tasks, who, person) {
  const isShown = { mine: ({ assignee }) => assignee?.id === person, nobody: ({ assignee }) => !assignee, all: () => true }[who];
  const shown = tasks.filter(isShown);
  return { awake: shown.filter(isAwake), asleep: shown.filter((task) => !isAwake(task)) };
}

export const countOf = (tasks, who, person) => queueOf(tasks, who, person).awake.length;

/** How many wait that nobody does; and those and the urgent ones, which concern every manager. */
export const unassigned = (tasks) => tasks.filter((task) => isAwake(task) && !task.assignee).length;
export const pressing = (tasks) => tasks.filter((task) => isAwake(task) && (!task.assignee || isUrgent(task))).length;

/** What stands on top of the desk. */
export function numbersOf(tasks) {
  const awake = tasks.filter(isAwake);
  const of = (kind) => awake.filter((task) => task.kind === kind);
  return {
    counted: countedKinds().map((kind) => ({ kind, tasks: of(kind) })),
    toModerate: moderatedKinds().map((kind) => ({ kind, n: of(kind).length })).filter(({ n }) => n > 0),
  };
}
