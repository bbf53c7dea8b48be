import { useEffect } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { empty } from '../../../core/live/list.js';
import { announce } from '../../../core/ui/frame/announcer.js';
import { Icon } from '../../../core/ui/icon.js';
import { whenDrawn } from '../../../core/ui/when-drawn.js';
import { postCards } from '../list/post-cards.js';

/** Says what is new without moving the text under the reader's eyes. */
export function NewCards({ posts, parts }) {
  const { waiting, mine } = posts.value.value ?? empty;
  const cards = [...postCards({ items: waiting, mine }, posts), ...parts.flatMap(({ newOf, list }) => newOf(list))];
  const count = cards.length;
  useEffect(() => announce(t('square.new', { n: count })), [count]);
  const reveal = () => {
    const newest = cards.reduce((a, b) => (b.at > a.at ? b : a)).id;
    if (posts.value.value) posts.reveal();
    parts.forEach(({ feed }) => feed.reveal());
    scrollTo(0, 0);
    whenDrawn(() => document.getElementById(newest)?.focus({ preventScroll: true }));
  };
  return html`
    <div class="pill-place">
      <button class="button primary pill" onClick=${reveal}><${Icon} name="arrow-up" /> ${t('square.new', { n: count })}</button>
    </div>
  `;
}
