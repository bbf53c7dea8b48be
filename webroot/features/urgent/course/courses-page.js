import '../icons.js';
import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { LivePage } from '../../../core/live/live-page.js';
import { useLive } from '../../../core/live/use-live.js';
import { me } from '../../../core/session.js';
import { useTitle } from '../../../core/ui/frame/use-title.js';
import { Icon } from '../../../core/ui/icon.js';
import { Notice } from '../../../core/ui/states.js';
import { Whole } from '../../../core/ui/whole.js';
import { ManagersOnly } from '../../desk/feature.js';
import { listDispatches } from '../urgent-api.js';
import { Drill } from './drill.js';
import { ManagedCourse } from './managed-course.js';
import { Responders } from './responders.js';

/** The managers' view of urgent help: what goes on now, what there was, and who the responders are. */
export function CoursesPage({ slug }) {
  useTitle(t('courses.title'));
  const live = useLive(() => new LiveCourses(slug), [slug]);
  if (me.value === null) return html`<${ManagersOnly} />`;
  return html`
    <${Whole} store=${live} missing=${html`<${ManagersOnly} />`}>
      ${(page) => html`
        <div class="reading courses stack">
          <${Courses} slug=${slug} live=${live} page=${page} />
          <${Responders} slug=${slug} />
        </div>
      `}
    <//>
  `;
}

function Courses({ slug, live, page }) {
  const [drilling, setDrilling] = useState(false);
  const begun = (course) => {
    setDrilling(false);
    live.change(withCourse(live.value.value, course));
  };
  return html`
    <header class="page-head courses-head">
      <h1>${t('courses.title')}</h1>
      <button class="button" onClick=${() => setDrilling(true)}><${Icon} name="megaphone" /> ${t('drill.open')}</button>
    </header>
    ${drilling && html`<${Drill} slug=${slug} onBegun=${begun} onClose=${() => setDrilling(false)} />`}
    <${List} slug=${slug} live=${live} page=${page} />
  `;
}

function List({ slug, live, page }) {
  const change = (course) => live.change(withCourse(live.value.value, course));
  const more = async () => {
    const { items, next } = await listDispatches(slug, page.next);
    const before = live.value.value;
    const known = new Set(before.items.map(({ id }) => id));
    live.change({ ...before, items: [...before.items, ...items.filter(({ id }) => !known.has(id))], next });
  };
  const open = page.items.filter(({ state }) => state !== 'closed');
  const past = page.items.filter(({ state }) => state === 'closed');
  return html`
    ${!open.length && html`<${Notice} icon="circle-check" title=${t('courses.quietTitle')} text=${t('courses.quietText')} />`}
    ${open.map((course) => html`<${ManagedCourse} key=${course.id} course=${course} onChanged=${change} />`)}
    ${past.length > 0 && html`<h2>${t('courses.past')}</h2>`}
    ${past.map((course) => html`<${ManagedCourse} key=${course.id} course=${course} onChanged=${change} />`)}
    ${page.next && html`<button class="button" onClick=${more}>${t('courses.more')}</button>`}
  `;
}

class LiveCourses extends LivePage {
  constructor(slug) {
    super();
    this.slug = slug;
  }

  fetch() {
    return listDispatches(this.slug);
  }

  happened(page, { type, body }) {
    return type === 'dispatchChanged' ? withCourse(page, body.course) : page;
  }
}

function withCourse(page, course) {
  const isKnown = page.items.some(({ id }) => id === course.id);
  const items = isKnown ? page.items.map((one) => (one.id === course.id ? course : one)) : [course, ...page.items];
  return { ...page, items };
}
