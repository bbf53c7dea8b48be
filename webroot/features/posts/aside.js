import { html } from '../../core/html.js';
import { now } from '../../core/clock.js';
import { t, tList } from '../../core/i18n.js';
import { Icon } from '../../core/ui/icon.js';
import { textOf } from '../../core/ui/rich-text.js';
import { Time } from '../../core/ui/time.js';
import { postUrl } from './acts.js';
import { openComposer } from './composing.js';

const most = 3;
const week = 7 * 24 * 3600 * 1000;

export function Announcements({ posts }) {
  const latest = posts.filter((post) => post.kind === 'announcement').slice(0, most);
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
                <strong>${post.title || shortened(textOf(post.rich))}</strong>
                <span class="meta"><${Time} at=${post.placed} /></span>
              </a>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

const shortened = (text) => (text.length > 70 ? `${text.slice(0, 68)}…` : text);

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
