import { useEffect, useMemo } from 'preact/hooks';

/** A live page for as long as a component is there. */
export function useLive(make, inputs) {
  const live = useMemo(make, inputs);
  useEffect(() => {
    live.load();
    return () => live.close();
  }, [live]);
  return live;
}
