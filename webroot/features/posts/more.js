import { useEffect, useRef, useState } from 'preact/hooks';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { wordsFor } from '../../core/ui/states.js';

/** More posts: by itself when the reader comes near the end, and by a button. */
export function More({ feed }) {
  const place = useRef(null);
  const [error, setError] = useState(null);
  const { next } = feed.square.value;
  const load = () => feed.more().then(() => setError(null), setError);
  useEffect(() => {
    if (!next) return undefined;
    const watcher = new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && load(), { rootMargin: '600px' });
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, [next]);
  if (!next) return html`<p class="the-end">${t('square.end')}</p>`;
  return html`
    <div class="more" ref=${place}>
      ${error && html`<p role="alert">${wordsFor(error)}</p>`}
      <button class="button" onClick=${load} aria-disabled=${feed.loadingMore.value}>
        ${feed.loadingMore.value ? t('loading') : t('square.more')}
      </button>
    </div>
  `;
}
