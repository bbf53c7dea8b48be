import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { effect } from '@preact/signals-core';
import { About } from '../features/hoods/about.js';
import { composing, openComposer } from '../features/posts/composing.js';
import { SquarePage } from '../features/square/square-page.js';
import { Alerts, watchForAlerts } from '../features/urgent/watch.js';
import { first, keptAt, mapped } from './first.js';
import { html } from './html.js';
import { chosenLanguage, speak, t } from './i18n.js';
import { cameFromCache } from './live.js';
import { startOffline } from './offline.js';
import { startOutbox } from './outbox.js';
import { go, location, pattern, startRouter } from './router.js';
import { me, takeUp, writer } from './session.js';
import { base, enterHood, hood, hoodProblem, isManager, lastHood } from './store.js';
import { later } from './ui/later.js';
import { Shell } from './ui/shell.js';
import { Failure, Notice } from './ui/states.js';

/** A component of a feature, fetched when it is first shown. */
const part = (path, name, ...meanwhile) => later(async () => (await import(`../features/${path}.js`))[name], ...meanwhile);

const Composer = part('posts/composer', 'Composer', null);
const ChoosePage = part('hoods/choose-page', 'ChoosePage');
const JoinPage = part('hoods/join-page', 'JoinPage');
const VerifyPage = part('hoods/verify-page', 'VerifyPage');
const ResidencyCard = part('hoods/residency-card', 'ResidencyCard');
const LinkPage = part('people/link-page', 'LinkPage');
const MePage = part('people/me-page', 'MePage');
const SignInPage = part('people/sign-in-page', 'SignInPage');
const Personas = part('demo/personas', 'Personas');
const MinePage = part('posts/mine-page', 'MinePage');
const PostPage = part('posts/post-page', 'PostPage');

const HelpPage = part('help/help-page', 'HelpPage');
const AskPage = part('help/ask-page', 'AskPage');
const RequestPage = part('help/request-page', 'RequestPage');
const OwnRequestPage = part('help/own-page', 'OwnPage');
const ActionPage = part('help/action-page', 'ActionPage');
const AgendaPage = part('agenda/agenda-page', 'AgendaPage');
const PlanPage = part('agenda/plan-page', 'PlanPage');
const OwnAgendaPage = part('agenda/own-page', 'OwnPage');
const SourcesPage = part('agenda/sources-page', 'SourcesPage');
const GatheringPage = part('agenda/gathering-page', 'GatheringPage');
const AttendeesPage = part('agenda/attendees-page', 'AttendeesPage');
const CheckInPage = part('agenda/check-in-page', 'CheckInPage');
const SignUpPage = part('agenda/sign-up-page', 'SignUpPage');
const Course = part('urgent/course', 'Course');
const ResponderPage = part('urgent/responder-page', 'ResponderPage');
const CoursesPage = part('urgent/courses-page', 'CoursesPage');
const ScreensPage = part('screens/screens-page', 'ScreensPage');
const DutyCard = part('urgent/duty-card', 'DutyCard', null);
const DeskPage = part('desk/desk-page', 'DeskPage');
const TaskPage = part('desk/task-page', 'TaskPage');
const LogPage = part('desk/log-page', 'LogPage');
const ResidentsPage = part('residents/residents-page', 'ResidentsPage');
const ResidentPage = part('residents/resident-page', 'ResidentPage');
const DecisionsPage = part('desk/decisions-page', 'DecisionsPage');

const hoodPages = {
  '': ({ slug }) => html`<${SquarePage} slug=${slug} about=${html`<${About} />`} />`,
  '/posts/:id': PostPage,
  '/mine': MinePage,
  '/responder': ResponderPage,
  '/alerts/:dispatch': ResponderPage,
  '/help': HelpPage,
  '/help/urgent': CoursesPage,
  '/help/ask': AskPage,
  '/help/mine/:id': ({ slug, id }) => html`<${OwnRequestPage} slug=${slug} id=${id} course=${Course} />`,
  '/help/:id': RequestPage,
  '/agenda': AgendaPage,
  '/agenda/plan': PlanPage,
  '/agenda/mine': OwnAgendaPage,
  '/agenda/sources': SourcesPage,
  '/agenda/:id': GatheringPage,
  '/agenda/:id/change': PlanPage,
  '/agenda/:id/attendees': AttendeesPage,
  '/agenda/:id/check-in': CheckInPage,
  '/kiosks': ScreensPage,
  '/desk': DeskPage,
  '/desk/tasks/:id': TaskPage,
  '/desk/residents': ResidentsPage,
  '/desk/residents/:id': ResidentPage,
  '/desk/log': LogPage,
  '/desk/log/:id': LogPage,
  '/decisions': DecisionsPage,
  '/decisions/:id': DecisionsPage,
  '/join': JoinPage,
  '/verify': VerifyPage,
};

const pages = [
  { read: pattern('/help/action'), Page: ActionPage },
  { read: pattern('/agenda/sign-up'), Page: SignUpPage },
  ...Object.entries(hoodPages).flatMap(([path, Page]) => [
    ...(mapped ? [{ read: pattern(path || '/'), Page, slug: first.hood.slug }] : []),
    { read: pattern(`/b/:slug${path}`), Page },
  ]),
  { read: pattern('/'), Page: ChoosePage, hoodless: true },
  { read: pattern('/me'), Page: () => html`<${MePage} residency=${html`<${ResidencyCard} /><${DutyCard} />`} />` },
  { read: pattern('/sign-in'), Page: () => html`<${SignInPage} demo=${first.demo && html`<${Personas} />`} />` },
  { read: pattern('/sign-in/link'), Page: LinkPage },
];

function find(path) {
  for (const page of pages) {
    const found = page.read(path);
    if (found) return { ...page, slug: page.slug ?? found.slug, parameters: { slug: page.slug, ...found } };
  }
  return null;
}

function App() {
  const { path, query } = location.value;
  const page = find(path);
  const slug = page?.hoodless ? null : (page?.slug ?? lastHood());
  useEffect(() => enterHood(slug), [slug]);
  useEffect(() => {
    if (query.has('compose')) finishDraft(path);
  }, [query]);
  useNameFirst(path);
  return html`
    <${Shell} onCompose=${() => openComposer()}>${draw(page)}<//>
    ${composing.value && hood.value && html`<${Composer} key=${`${hood.value.slug} ${writer()}`} ...${composing.value} />`}
    ${Alerts.value && html`<${Alerts.value} />`}
  `;
}

/** Back from signing in or joining: what was being written is open again. */
function finishDraft(path) {
  go(path, { replace: true });
  openComposer();
}

/** Somebody without a name is asked for it, wherever they signed in. */
function useNameFirst(path) {
  const nameless = me.value?.name === '' && !path.startsWith('/sign-in');
  useEffect(() => {
    if (nameless) go(`/sign-in?page=${encodeURIComponent(path)}`, { replace: true });
  }, [nameless]);
}

function draw(page) {
  if (!page) return html`<${NotFound} />`;
  const problem = page.slug && hoodProblem.value;
  if (problem?.status === 404) return html`<${NotFound} />`;
  if (problem) return html`<div class="narrow"><${Failure} page error=${problem} retry=${() => enterHood(page.slug)} /></div>`;
  return html`<${page.Page} ...${page.parameters} />`;
}

const NotFound = () => html`
  <div class="narrow">
    <${Notice} page icon="map-pin" title=${t('notFound.title')} text=${t('notFound.text')}>
      <a class="button primary" href=${base.value || '/'}>${t(base.value === null ? 'notFound.home' : 'backToSquare')}</a>
    <//>
  </div>
`;

async function start() {
  cameFromCache(keptAt);
  takeUp();
  startOutbox();
  watchForAlerts();
  effect(() => {
    if (isManager.value) import('../features/desk/watch.js');
    else if (me.value?.operator) import('../features/residents/entry.js');
  });
  await speak(chosenLanguage() ?? first.language);
  startRouter((path) => find(path) !== null);
  const place = document.getElementById('app');
  place.replaceChildren();
  render(html`<${App} />`, place);
  startOffline();
  globalThis.requestIdleCallback?.(() => {
    import('../features/posts/composer.js');
    import('../features/help/own.js');
  });
}

start();
