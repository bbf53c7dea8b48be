import { html } from '../../../core/html.js';
import { Failure, Skeleton } from '../../../core/ui/states.js';
import { desk } from '../desk-store.js';
import { DecisionForm } from './decision-form.js';

/** A decision on a `person` {id, name, suspended} that no task asks for. */
export function PersonDecision({ slug, person, onDone }) {
  const store = desk.value;
  const rules = store?.value.value?.rules;
  if (store?.status.value === 'failed') return html`<${Failure} error=${store.error} retry=${() => store.load()} />`;
  if (!rules) return html`<${Skeleton} count=${1} />`;
  const { id, name, suspended } = person;
  const content = { contentType: 'person', id, author: { id, name }, title: '', told: true, suspended };
  return html`<${DecisionForm} slug=${slug} of=${{ content }} rules=${rules} isOpened onDone=${onDone} />`;
}
