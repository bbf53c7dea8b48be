import { useEffect } from 'preact/hooks';
import { signal } from '@preact/signals';
import { html } from '../html.js';
import { Unreachable } from '../http.js';
import { Failure, Skeleton } from './states.js';

/** The component of that name, of a module that is fetched when it is first shown; until then there is `meanwhile`. */
export function later(load, name, meanwhile = html`<${Skeleton} count=${1} />`) {
  const loaded = signal(null);
  const failed = signal(null);
  const start = () => {
    failed.value = null;
    load().then(
      (module) => (loaded.value = module[name]),
      (cause) => (failed.value = new Unreachable('', { cause })),
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
