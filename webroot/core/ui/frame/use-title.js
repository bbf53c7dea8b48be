import { useEffect } from 'preact/hooks';
import { hood } from '../../store.js';

export function useTitle(title) {
  const place = hood.value?.name ?? 'Buurthub';
  useEffect(() => {
    document.title = title ? `${title} · ${place}` : place;
  }, [title, place]);
}
