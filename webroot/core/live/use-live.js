import { useEffect, useMemo } from 'preact/hooks';
import { me } from '../session.js';
import { residency } from '../store.js';

/**
 * A live page for as long as a component is there: fetched once it is known who reads, and again when that changes.
 * `given`: answers what the server wrote for a visitor, if it did.
 */
export function useLive(make, inputs, given = () => null) {
  const live = useMemo(make, inputs);
  useEffect(() => () => live.close(), [live]);
  useEffect(() => {
    const page = me.value ? null : given();
    if (page) live.start(page);
    else if (me.value !== undefined) live.load();
  }, [live, me.value?.id, me.value === undefined, residency.value?.since]);
  return live;
}
