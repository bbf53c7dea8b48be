import '../../../core/ui/more-icons.js';
import { useEffect, useState } from 'preact/hooks';
import { now } from '../../../core/clock.js';
import { html } from '../../../core/html.js';
import { t, tList } from '../../../core/i18n.js';
import { me } from '../../../core/session.js';
import { Time } from '../../../core/ui/cards/time.js';
import { openComposer } from '../../../core/ui/frame/composing.js';
import { Icon } from '../../../core/ui/icon.js';
import { postUrl } from '../acts.js';
import { headingOf } from '../heading.js';
import { listPosts } from '../posts-api.js';

const most = 3;
const week = 7 * 24 * 3600 * 1000;

/** The latest, also those of before the posts on the screen. `posts`: these, which say when there is something new. */
export function Announcements({ slug, posts }) {
  const [latest, setLatest] = useState([]);
  const shown = posts.filter((post) => post.kind === 'announcement').map((post) => post.id + post.edited);
  useEffect(() => {
    listPosts(slug, { kind: 'announcement', limit: most }).then(({ items }) => setLatest(items), () => {});
  }, [slug, me.value?.id, shown.join()]);
  if (!latest.length) return null;
  return html`
    <section class="card aside-card">
      <h2>${t('aside.announcements')}</h2>
      <ul class="plain-list">
        ${latest.map(
          (post) => html`
            <li class="aside-item" key=${post.id}>
              <span class="badge badge-canal"><${Icon} name="megaphone" /></span>
              <a href=${postUrl(post.id)}>
                <strong>${headingOf(post)}</strong>
                <span class="meta"><${Time} at=${post.placed} /></span>
              </a>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

/** One question a week, the same for everybody. */
export function WeeklyQuestion() {
  const questions = tList('aside.questions');
  if (!questions.length) return null;
  const question = questions[Math.floor(now.value / week) % questions.length];
  return html`
    <section class="card aside-card question">
      <h2><${Icon} name="message-circle-question-mark" /> ${t('aside.question')}</h2>
      <p>${question}</p>
      <button class="button" onClick=${() => openComposer(question)}>${t('aside.answer')}</button>
    </section>
  `;
}
