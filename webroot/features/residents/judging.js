import { html } from '../../core/html.js';
import { Skeleton } from '../../core/ui/states.js';
import { desk } from '../desk/desk-store.js';
import { JudgeForm } from '../desk/judge-form.js';
import { nameOf } from './words.js';

/** A decision on a resident that no task asks for. */
export function Judging({ slug, resident, onDone }) {
  const rules = desk.value?.value.value?.rules;
  if (!rules) return html`<${Skeleton} count=${1} />`;
  const { person, suspended } = resident;
  const matter = { subject: 'person', id: person, author: { id: person, name: nameOf(resident) }, title: '', told: true, suspended };
  return html`<${JudgeForm} store=${{ slug, load() {} }} page=${{ task: null, matter, appealed: null, desk: { rules } }} onDone=${onDone} />`;
}
