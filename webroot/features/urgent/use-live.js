import { useEffect, useMemo } from 'preact/hooks';
import { LiveView } from './live-view.js';

/** A live view for as long as a component is there. */
export function useLive(view, inputs) {
  const live = useMemo(() => new LiveView(view()), inputs);
  useEffect(() => {
    live.load();
    return () => live.close();
  }, [live]);
  return live;
}
