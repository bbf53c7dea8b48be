import { useEffect, useRef, useState } from 'preact/hooks';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { Icon } from '../../core/ui/icon.js';
import { Card } from './card.js';

const lead = 3; // so many posts come before what is `between` them

/** The cards. One that is removed leaves gently; one that is being read says so and keeps its place. */
export function PostList({ square, store, between = null }) {
  const entries = useEntries(square.posts);
  const drawn = entries.list.map(({ post, arrived, leaving }) => {
    if (leaving === 'read') return html`<${Gone} key=${post.id} id=${post.id} onLeft=${() => entries.drop(post.id)} />`;
    const card = html`<${Card} key=${post.id} post=${post} mine=${square.mine[post.id] ?? []} store=${store} />`;
    if (!leaving) return html`<div class=${arrived ? 'arrives' : ''} key=${post.id}>${card}</div>`;
    return html`<div class="leaves" key=${post.id} inert onAnimationEnd=${() => entries.drop(post.id)}>${card}</div>`;
  });
  return [...drawn.slice(0, lead), between, ...drawn.slice(lead)];
}

function useEntries(posts) {
  const [, redraw] = useState(0);
  const drawn = useRef({ posts: null, list: [] });
  if (drawn.current.posts !== posts) {
    drawn.current = { posts, list: withLeaving(drawn.current.list, posts) };
  }
  const drop = (id) => {
    const { list } = drawn.current;
    drawn.current = { posts, list: list.filter((entry) => entry.post.id !== id || !entry.leaving) };
    redraw((count) => count + 1);
  };
  return { list: drawn.current.list, drop };
}

/** The posts, and between them, where they were, those that have just gone. */
function withLeaving(before, posts) {
  const ids = new Set(posts.map((post) => post.id));
  const known = new Set(before.map((entry) => entry.post.id));
  const result = posts.map((post) => ({ post, arrived: before.length > 0 && !known.has(post.id), leaving: null }));
  before.forEach((entry, at) => {
    if (ids.has(entry.post.id)) return;
    const leaving = entry.leaving ?? howItLeaves(entry.post.id);
    const previous = before[at - 1]?.post.id;
    const place = result.findIndex((one) => one.post.id === previous) + 1;
    if (leaving) result.splice(place, 0, { ...entry, leaving });
  });
  return result;
}

function howItLeaves(id) {
  const element = document.getElementById(`post-${id}`);
  if (!element) return null;
  const { top, bottom } = element.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) return null;
  const middle = innerHeight / 2;
  const isRead = element.contains(document.activeElement) || (top < middle && bottom > middle);
  if (isRead) return 'read';
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? null : 'fade';
}

function Gone({ id, onLeft }) {
  const card = useRef(null);
  useEffect(() => {
    // The focus was inside what has gone; it stays at the same place.
    if (document.activeElement === document.body) card.current.focus({ preventScroll: true });
    const watcher = new IntersectionObserver(([{ isIntersecting }]) => isIntersecting || onLeft());
    watcher.observe(card.current);
    return () => watcher.disconnect();
  }, []);
  return html`
    <p class="card gone" id=${`gone-${id}`} tabindex="-1" ref=${card}><${Icon} name="trash-2" /> ${t('post.gone')}</p>
  `;
}
