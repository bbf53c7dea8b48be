import { html } from '../../core/html.js';
import { Failure, Skeleton } from '../../core/ui/states.js';
import { desk } from '../desk/desk-store.js';
import { JudgeForm } from '../desk/judge-form.js';
import { nameOf } from './words.js';

/** A decision on a resident that no task asks for. */
export function Judging({ slug, resident, onDone }) {
  const store = desk.value;
  const rules = store?.value.value?.rules;
  if (store?.status.value === 'failed') return html`<${Failure} error=${store.error} retry=${() => store.load()} />`;
  if (!rules) return html`<${Skeleton} count=${1} />`;
  const { person, suspended } = resident;
  const content = { contentType: 'person', id: person, author: { id: person, name: nameOf(resident) }, title: '', told: true, suspended };
  return html`<${JudgeForm} slug=${slug} of=${{ content }} rules=${rules} isOpened onDone=${onDone} />`;
}
