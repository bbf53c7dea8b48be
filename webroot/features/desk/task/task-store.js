import { LivePage } from '../../../core/live/live-page.js';
import { showDesk, showTask } from '../desk-api.js';
import { fetchKinds } from '../kinds.js';

const ends = ['done', 'decided', 'settled'];

/** A task with all there is to know of it. */
export class TaskStore extends LivePage {
  constructor(slug, id) {
    super();
    Object.assign(this, { slug, id });
  }

  /** The desk first: its cursor counts. */
  async fetch() {
    const [{ rules, managers, here, live }] = await Promise.all([showDesk(this.slug), fetchKinds()]);
    return { ...(await showTask(this.slug, this.id)), desk: { rules, managers, here }, live };
  }

  read({ live, ...page }) {
    return { ...page, isClosed: ends.includes(page.steps.at(-1)?.step) };
  }

  happened(page, { type, body }) {
    const id = type === 'taskChanged' ? body.task.id : body.id;
    if ((type === 'taskChanged' || type === 'taskClosed') && id === this.id) this.load();
    return type === 'colleaguesChanged' ? { ...page, desk: { ...page.desk, here: body.colleagues } } : page;
  }

  /** What I did; its step comes with its event. */
  put(task) {
    this.change({ ...this.value.value, task });
  }

  drop() {
    this.load();
  }
}
