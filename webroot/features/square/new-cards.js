import { useEffect } from 'preact/hooks';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { announce } from '../../core/ui/announcer.js';
import { Icon } from '../../core/ui/icon.js';
import { whenDrawn } from '../../core/ui/when-drawn.js';

/** Says what is new without moving the text under the reader's eyes. */
export function NewCards({ posts, requests }) {
  const newPosts = posts.square.value.waiting;
  const newRequests = requests?.value.value?.waiting ?? [];
  const count = newPosts.length + newRequests.length;
  useEffect(() => {
    if (count) announce(t('square.new', { n: count }));
  }, [count]);
  const reveal = () => {
    const newest = newestOf(newPosts[0], newRequests[0]);
    posts.reveal();
    requests?.value.value && requests.reveal();
    scrollTo(0, 0);
    whenDrawn(() => document.getElementById(newest)?.focus({ preventScroll: true }));
  };
  return html`
    <div class="pill-place">
      ${count > 0 &&
      html`<button class="button primary pill" onClick=${reveal}><${Icon} name="arrow-up" /> ${t('square.new', { n: count })}</button>`}
    </div>
  `;
}

function newestOf(post, request) {
  const isPost = post && (!request || Date.parse(post.placed) >= Date.parse(request.asked));
  return isPost ? `post-${post.id}` : `help-${request.id}`;
}
