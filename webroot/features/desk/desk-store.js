import { signal } from '@preact/signals';
import { LivePage } from '../../core/live/live-page.js';
import { showDesk } from './desk-api.js';
import { fetchKinds } from './kinds.js';
import { deskHappened, inOrder, withTask, withoutTask } from './tasks.js';

/** The desk of the hood that a manager is in, open on whichever page they are; null for everybody else. */
export const desk = signal(null);

export class DeskStore extends LivePage {
  /** `onNew`: hears of a task that was not there. */
  constructor(slug, onNew) {
    super();
    Object.assign(this, { slug, onNew });
  }

  async fetch() {
    const [page] = await Promise.all([showDesk(this.slug), fetchKinds()]);
    return page;
  }

  read({ tasks, newResidents, rules, managers, here }) {
    return { tasks: [...tasks].sort(inOrder), newResidents, rules, managers, here };
  }

  happened(value, event) {
    const { type, body } = event;
    if (type === 'taskChanged' && !value.tasks.some(({ id }) => id === body.task.id)) this.onNew(body.task);
    // How many are new here, and who runs the hood, is another number than before.
    if (type === 'residentLeft') this.load();
    return deskHappened(value, event);
  }

  /** What I did, before its event. */
  put(task) {
    if (this.value.value) this.change(withTask(this.value.value, task));
  }

  drop(id) {
    if (this.value.value) this.change(withoutTask(this.value.value, id));
  }
}
