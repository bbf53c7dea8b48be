import { useEffect } from 'preact/hooks';
import { signal } from '@preact/signals';
import { html } from '../html.js';
import { Unreachable } from '../http.js';
import { Failure, Skeleton } from './states.js';

let search = null;

/** Has this look into why a part doesn't come, given its `load`; it answers what to say of it, and may have the page fetched anew. */
export const whenMissing = (searching) => (search = searching);

/** A part of the program that is fetched when somebody needs it. What works by itself is imported without this, and quietly. */
export const fetched = (load) =>
  load().catch(async (cause) => {
    throw (await search?.(load)) ?? new Unreachable('', { cause });
  });

/** The component of that name, of a module that is fetched when it is first shown; until then there is `meanwhile`. */
export function later(load, name, meanwhile = html`<${Skeleton} count=${1} />`) {
  const loaded = signal(null);
  const failed = signal(null);
  const start = () => {
    failed.value = null;
    fetched(load).then(
      (module) => (loaded.value = module[name]),
      (error) => (failed.value = error),
    );
  };
  return function Later(properties) {
    useEffect(() => {
      if (!loaded.value) start();
    }, []);
    if (failed.value) return html`<${Failure} page error=${failed.value} retry=${start} />`;
    if (!loaded.value) return meanwhile;
    return html`<${loaded.value} ...${properties} />`;
  };
}
