import { html } from '../html.js';
import { Failure, Skeleton } from './states.js';

/** What a page is about, from the live page that fetches it. `missing`: what stands there when it isn't; children: draws it. */
export function Whole({ store, missing, children: draw }) {
  const { value: page } = store.value;
  if (store.status.value === 'failed') {
    return store.error.status === 404 ? missing : html`<${Failure} page error=${store.error} retry=${() => store.load()} />`;
  }
  return page ? draw(page) : html`<${Skeleton} count=${2} />`;
}
