import '../../../core/ui/more-icons.js';
import '../icons.js';
import { useEffect } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { LivePage } from '../../../core/live/live-page.js';
import { useLive } from '../../../core/live/use-live.js';
import { Avatar } from '../../../core/ui/avatar.js';
import { Elapsed } from '../../../core/ui/cards/seconds.js';
import { Time } from '../../../core/ui/cards/time.js';
import { announce } from '../../../core/ui/frame/announcer.js';
import { Icon } from '../../../core/ui/icon.js';
import { Failure, Skeleton } from '../../../core/ui/states.js';
import { Emergency } from '../alert/alert-parts.js';
import { showDispatch } from '../urgent-api.js';
import { Closing } from './closing.js';

const coming = ['going', 'arrived', 'done'];

/** How an urgent request goes, for who asked: who was asked, who comes, and what happens when nobody does. */
export function Course({ slug, dispatch }) {
  const live = useLive(() => new LiveCourse(slug, dispatch), [slug, dispatch]);
  const course = live.value.value;
  if (live.status.value === 'failed') return html`<${Failure} error=${live.error} retry=${() => live.load()} />`;
  if (!course) return html`<${Skeleton} count=${1} />`;
  return html`<${Story} course=${course} onClosed=${(closed) => live.change(closed)} />`;
}

class LiveCourse extends LivePage {
  constructor(slug, dispatch) {
    super();
    Object.assign(this, { slug, dispatch });
  }

  fetch() {
    return showDispatch(this.slug, this.dispatch);
  }

  read({ course }) {
    return course;
  }

  happened(course, { type, body }) {
    return type === 'dispatchChanged' && body.course.id === course.id ? body.course : course;
  }
}

/** The state of it as a word of the texts. */
function stage({ state, round }, helpers) {
  if (state === 'closed') return 'closed';
  if (helpers.some((one) => one.state === 'arrived')) return 'arrived';
  if (helpers.some((one) => one.state === 'done')) return 'done';
  if (helpers.length) return 'going';
  if (state === 'escalated') return 'escalated';
  return round > 1 ? 'wider' : 'calling';
}

function Story({ course, onClosed }) {
  const helpers = course.responders.filter(({ state }) => coming.includes(state));
  const now = stage(course, helpers);
  const title = t(`course.${now}.title`, { name: helpers[0]?.name });
  useEffect(() => announce(title), [title]);
  const open = course.state !== 'closed';
  return html`
    <section class=${`card stack course ${open ? 'course-open' : ''}`} aria-label=${t('course.label')}>
      <div class="course-head">
        <span class="chip chip-urgent"><${Icon} name="siren" /> ${t('urgent.chip')}</span>
        <span class="grow" />
        ${open && html`<${Elapsed} since=${course.opened} />`}
      </div>
      <div class="stack-small">
        <h2>${title}</h2>
        <p>${t(`course.${now}.text`, { n: course.asked, name: helpers[0]?.name })}</p>
      </div>
      ${helpers.length > 0 && html`<ul class="plain-list stack-small">${helpers.map((one) => html`<${Comer} key=${one.person} helper=${one} />`)}</ul>`}
      ${course.words ? html`<blockquote class="course-words">${course.words}</blockquote>` : html`<${Closing} course=${course} onClosed=${onClosed} />`}
      ${open && html`<${Emergency} />`}
    </section>
  `;
}

const Comer = ({ helper: { person, name, state, changed } }) => html`
  <li class="comer arrives">
    <${Avatar} person=${{ id: person, name }} />
    <div class="grow">
      <strong>${name}</strong>
      <p class="meta"><span>${t(`course.person.${state}`)}</span> <${Time} at=${changed} /></p>
    </div>
    <span class="badge badge-leaf"><${Icon} name=${state === 'going' ? 'footprints' : 'circle-check'} /></span>
  </li>
`;
