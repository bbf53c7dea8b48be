import { useEffect, useRef, useState } from 'preact/hooks';
import { html } from '../../html.js';
import { t } from '../../i18n.js';
import { wordsFor } from '../states.js';

/** More of a list: by itself when the reader comes near the end, and by a button. `next`: there is more, after this. */
export function More({ next, busy = false, onMore, end = null }) {
  const place = useRef(null);
  const [error, setError] = useState(null);
  const load = () => onMore().then(() => setError(null), setError);
  useEffect(() => {
    if (!next) return undefined;
    const watcher = new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && load(), { rootMargin: '600px' });
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, [next]);
  if (!next) return end && html`<p class="the-end">${end}</p>`;
  return html`
    <div class="more" ref=${place}>
      ${error && html`<p role="alert">${wordsFor(error)}</p>`}
      <button class="button" onClick=${load} aria-disabled=${busy}>${busy ? t('loading') : t('square.more')}</button>
    </div>
  `;
}
