import { render } from 'preact';
import { useEffect } from 'preact/hooks';
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
import { base, enterHood, hood, hoodProblem, lastHood } from './store.js';
import { later } from './ui/later.js';
import { Shell } from './ui/shell.js';
import { Failure, Notice } from './ui/states.js';

const Composer = later(async () => (await import('../features/posts/composer.js')).Composer, null);
const ChoosePage = later(async () => (await import('../features/hoods/choose-page.js')).ChoosePage);
const JoinPage = later(async () => (await import('../features/hoods/join-page.js')).JoinPage);
const ResidencyCard = later(async () => (await import('../features/hoods/residency-card.js')).ResidencyCard);
const LinkPage = later(async () => (await import('../features/people/link-page.js')).LinkPage);
const MePage = later(async () => (await import('../features/people/me-page.js')).MePage);
const SignInPage = later(async () => (await import('../features/people/sign-in-page.js')).SignInPage);
const Personas = later(async () => (await import('../features/demo/personas.js')).Personas);
const MinePage = later(async () => (await import('../features/posts/mine-page.js')).MinePage);
const PostPage = later(async () => (await import('../features/posts/post-page.js')).PostPage);

const HelpPage = later(async () => (await import('../features/help/help-page.js')).HelpPage);
const AskPage = later(async () => (await import('../features/help/ask-page.js')).AskPage);
const RequestPage = later(async () => (await import('../features/help/request-page.js')).RequestPage);
const OwnRequestPage = later(async () => (await import('../features/help/own-page.js')).OwnPage);
const ActionPage = later(async () => (await import('../features/help/action-page.js')).ActionPage);
const Course = later(async () => (await import('../features/urgent/course.js')).Course);
const ResponderPage = later(async () => (await import('../features/urgent/responder-page.js')).ResponderPage);
const CoursesPage = later(async () => (await import('../features/urgent/courses-page.js')).CoursesPage);
const DutyCard = later(async () => (await import('../features/urgent/duty-card.js')).DutyCard, null);

const hoodPages = {
  '': ({ slug }) => html`<${SquarePage} slug=${slug} about=${html`<${About} />`} />`,
  '/posts/:id': ({ slug, id }) => html`<${PostPage} slug=${slug} id=${id} />`,
  '/mine': ({ slug }) => html`<${MinePage} slug=${slug} />`,
  '/responder': ({ slug }) => html`<${ResponderPage} slug=${slug} />`,
  '/alerts/:dispatch': (parameters) => html`<${ResponderPage} ...${parameters} />`,
  '/help/urgent': ({ slug }) => html`<${CoursesPage} slug=${slug} />`,
  '/help': ({ slug }) => html`<${HelpPage} slug=${slug} />`,
  '/help/ask': ({ slug }) => html`<${AskPage} slug=${slug} />`,
  '/help/mine/:id': ({ slug, id }) => html`<${OwnRequestPage} slug=${slug} id=${id} course=${Course} />`,
  '/help/:id': ({ slug, id }) => html`<${RequestPage} slug=${slug} id=${id} />`,
  '/join': () => html`<${JoinPage} />`,
};

const pages = [
  { read: pattern('/help/action'), draw: () => html`<${ActionPage} />` },
  ...Object.entries(hoodPages).flatMap(([path, draw]) => [
    ...(mapped ? [{ read: pattern(path || '/'), draw, slug: first.hood.slug }] : []),
    { read: pattern(`/b/:slug${path}`), draw },
  ]),
  { read: pattern('/'), draw: () => html`<${ChoosePage} />`, hoodless: true },
  { read: pattern('/me'), draw: () => html`<${MePage} residency=${html`<${ResidencyCard} /><${DutyCard} />`} />` },
  { read: pattern('/sign-in'), draw: () => html`<${SignInPage} demo=${first.demo && html`<${Personas} />`} />` },
  { read: pattern('/sign-in/link'), draw: () => html`<${LinkPage} />` },
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
    ${composing.value && hood.value && html`<${Composer} key=${`${hood.value.slug} ${writer()}`} prompt=${composing.value.prompt} />`}
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
  return page.draw(page.parameters);
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
