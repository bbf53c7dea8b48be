import { useEffect, useRef, useState } from 'preact/hooks';
import { html } from '../../html.js';
import { t } from '../../i18n.js';
import { Icon } from '../icon.js';

const lead = 3; // so many cards come before what is `between` them

/**
 * Cards as {id, draw, gone}: the id of their element, what they look like, and the key of the words for when they have gone.
 * One that is removed leaves gently; one that is being read says so and keeps its place.
 */
export function CardList({ cards, between = null }) {
  const entries = useEntries(cards);
  const drawn = entries.list.map(({ card, arrived, leaving }) => {
    const { id } = card;
    if (leaving === 'read') return html`<${Gone} key=${id} card=${card} onLeft=${() => entries.drop(id)} />`;
    if (!leaving) return html`<div class=${arrived ? 'arrives' : ''} key=${id}>${card.draw()}</div>`;
    return html`<div class="leaves" key=${id} inert onAnimationEnd=${() => entries.drop(id)}>${card.draw()}</div>`;
  });
  return [...drawn.slice(0, lead), between, ...drawn.slice(lead)];
}

function useEntries(cards) {
  const [, redraw] = useState(0);
  const drawn = useRef({ cards: null, list: [] });
  if (drawn.current.cards !== cards) {
    drawn.current = { cards, list: withLeaving(drawn.current.list, cards) };
  }
  const drop = (id) => {
    const { list } = drawn.current;
    drawn.current = { cards, list: list.filter((entry) => entry.card.id !== id || !entry.leaving) };
    redraw((count) => count + 1);
  };
  return { list: drawn.current.list, drop };
}

/** The cards, and between them, where they were, those that have just gone. */
function withLeaving(before, cards) {
  const ids = new Set(cards.map((card) => card.id));
  const known = new Set(before.map((entry) => entry.card.id));
  const result = cards.map((card) => ({ card, arrived: before.length > 0 && !known.has(card.id), leaving: null }));
  before.forEach((entry, at) => {
    const { id } = entry.card;
    if (ids.has(id)) return;
    const leaving = entry.leaving ?? howItLeaves(id);
    const previous = before[at - 1]?.card.id;
    const place = result.findIndex((one) => one.card.id === previous) + 1;
    if (leaving) result.splice(place, 0, { ...entry, leaving });
  });
  return result;
}

function howItLeaves(id) {
  const element = document.getElementById(id);
  if (!element) return null;
  const { top, bottom } = element.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) return null;
  const middle = innerHeight / 2;
  const isRead = element.contains(document.activeElement) || (top < middle && bottom > middle);
  if (isRead) return 'read';
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? null : 'fade';
}

function Gone({ card, onLeft }) {
  const place = useRef(null);
  useEffect(() => {
    // The focus was inside what has gone; it stays at the same place.
    if (document.activeElement === document.body) place.current.focus({ preventScroll: true });
    const watcher = new IntersectionObserver(([{ isIntersecting }]) => isIntersecting || onLeft());
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, []);
  return html`
    <p class="card gone" id=${`gone-${card.id}`} tabindex="-1" ref=${place}><${Icon} name="trash-2" /> ${t(card.gone)}</p>
  `;
}
