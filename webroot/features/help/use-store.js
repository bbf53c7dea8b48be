import { useEffect, useMemo } from 'preact/hooks';
import { me } from '../../core/session.js';
import { residency } from '../../core/store.js';

/** A live page's store: fetched once it is known who reads, and again when that changes. */
export function useStore(Store, slug, id) {
  const store = useMemo(() => new Store(slug, id), [slug, id]);
  useEffect(() => () => store.close(), [store]);
  useEffect(() => {
    if (me.value !== undefined) store.load();
  }, [store, me.value?.id, me.value === undefined, residency.value?.since]);
  return store;
}
