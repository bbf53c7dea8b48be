import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { effect } from '@preact/signals-core';
import { extensions } from './feature.js';
import { keptAt } from './first.js';
import { html } from './html.js';
import { t } from './i18n.js';
import { language, loadWords, speak } from './languages.js';
import { cameFromCache } from './live/live.js';
import { go, location, startRouter } from './router.js';
import { find } from './routes.js';
import { me, takeUp } from './session.js';
import { base, enterHood, hoodProblem, lastHood } from './store.js';
import { keepTranslation } from './translated.js';
import { openComposer } from './ui/frame/composing.js';
import { Shell } from './ui/frame/shell.js';
import { Failure, Notice } from './ui/states.js';

/** Starts the program with the features that were added to it. */
export async function start() {
  cameFromCache(keptAt);
  takeUp();
  effect(() => void (me.value && import('./device/outbox.js').catch(() => {})));
  extensions('start').forEach((work) => work());
  await Promise.all(['core', ...extensions('words')].map(loadWords));
  await speak(language.peek());
  startRouter((path) => find(path) !== null);
  const place = document.getElementById('app');
  place.replaceChildren();
  keepTranslation(place);
  render(html`<${App} />`, place);
  addEventListener('beforeprint', () => (document.documentElement.dataset.printed = `${document.title} · ${document.URL}`));
  whenIdle(() => import('./idle.js'));
}

const whenIdle = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, 3_000));

function App() {
  const { path, query } = location.value;
  const page = find(path);
  const slug = page?.hoodless ? null : (page?.slug ?? lastHood());
  useEffect(() => enterHood(slug), [slug]);
  useEffect(() => {
    if (query.has('compose')) finishDraft(path, query.get('kind'));
  }, [query]);
  useNameFirst(path);
  return html`
    <${Shell}>${draw(page)}<//>
    ${extensions('over').map((Over) => html`<${Over} />`)}
  `;
}

/** Back from signing in or joining: what was being written is open again. */
function finishDraft(path, kind) {
  go(path, { replace: true });
  openComposer('', kind);
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
