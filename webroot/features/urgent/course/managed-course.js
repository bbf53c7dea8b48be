import '../../../core/ui/more-icons.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Elapsed, clock } from '../../../core/ui/cards/seconds.js';
import { Time } from '../../../core/ui/cards/time.js';
import { Icon } from '../../../core/ui/icon.js';
import { distanceOf } from '../alert/alert-parts.js';
import { Closing } from './closing.js';
import { CourseLog } from './course-log.js';

const coming = ['going', 'arrived', 'done'];
const signs = { alerted: 'bell-ring', going: 'footprints', arrived: 'map-pin', done: 'circle-check', declined: 'x', stood_down: 'check' };

/** A course with all that managers see of it: its rounds, who was asked through what, and what they said; of an anonymous one, who goes. */
export function ManagedCourse({ course, onChanged }) {
  const { need, details, area, state, opened, closed, words, drill, anonymous, responders } = course;
  const open = state !== 'closed';
  const rounds = Object.entries(Object.groupBy(responders, ({ round }) => round)).sort(([a], [b]) => b - a);
  return html`
    <article class=${`card stack course ${open ? 'course-open' : ''}`} aria-label=${need}>
      <div class="course-head">
        <span class=${open && !drill ? 'chip chip-urgent' : 'chip'}><${Icon} name="siren" /> ${t(drill ? 'urgent.drill' : 'urgent.chip')}</span>
        <span class=${`chip ${state === 'answered' || !open ? 'chip-leaf' : 'chip-brick'}`}>${t(`courses.state.${state}`)}</span>
        <span class="grow" />
        ${open ? html`<${Elapsed} since=${opened} />` : html`<span class="meta"><${Time} at=${opened} /></span>`}
      </div>
      <div>
        <h2 class="course-need">${need}</h2>
        ${details && html`<p>${details}</p>`}
        <p class="meta">
          ${area && html`<span>${area}</span>`} <span>${t('courses.asked', { n: course.asked })}</span>
          <span>${t('courses.coming', { n: responders.filter((one) => coming.includes(one.state)).length, needed: course.needed })}</span>
          ${closed && html`<span>${t('courses.took', { time: clock(new Date(closed) - new Date(opened)) })}</span>`}
        </p>
      </div>
      ${open && anonymous && html`<p class="meta">${t('courses.anonymous')}</p>`}
      ${words && html`<blockquote class="course-words">${words}</blockquote>`}
      ${open && rounds.map(([round, people]) => html`<${Round} key=${round} round=${round} people=${people} />`)}
      <details class="extras">
        <summary><${Icon} name="chevron-right" /> ${t('courses.log')}</summary>
        ${!open && rounds.map(([round, people]) => html`<${Round} key=${round} round=${round} people=${people} />`)}
        <${CourseLog} course=${course} />
      </details>
      ${open && html`<${Closing} course=${course} onClosed=${onChanged} />`}
    </article>
  `;
}

const Round = ({ round, people }) => html`
  <section class="round">
    <h3>${t('courses.round', { round })}</h3>
    <ul class="plain-list">${people.map((one) => html`<${Asked} key=${one.person} one=${one} />`)}</ul>
  </section>
`;

const Asked = ({ one: { name, state, distance, words, changed, channels } }) => html`
  <li class="asked">
    <span class=${`badge ${coming.includes(state) ? 'badge-leaf' : state === 'alerted' ? 'badge-sun' : 'badge-canal'}`}><${Icon} name=${signs[state]} /></span>
    <div class="grow">
      <strong>${name}</strong>
      <p class="meta">
        <span>${t(`courses.person.${state}`)}</span> <${Time} at=${changed} />
        ${distance !== null && html` <span>${distanceOf(distance)}</span>`}
      </p>
      ${words && html`<p class="course-words">${words}</p>`}
    </div>
    <ul class="plain-list channels" aria-label=${t('courses.channels')}>
      ${channels.map((way) => html`<li class=${way.reached ? 'chip chip-leaf' : 'chip'} key=${way.channel}>${t(`courses.channel.${way.channel}`)} ${way.reached ? html`<${Icon} name="check" /><span class="unseen">${t('courses.reached')}</span>` : '…'}</li>`)}
    </ul>
  </li>
`;
