import { feature, hoodPage, partsOf } from '../../core/feature.js';
import { html } from '../../core/html.js';
import { writer } from '../../core/session.js';
import { base, hood } from '../../core/store.js';
import { composing } from '../../core/ui/frame/composing.js';
import { fetchParts } from './square/parts.js';
import { SquarePage } from './square/square-page.js';

const { part, module } = partsOf('posts');
const fetchComposer = () => import('./compose/composer.js');
const Composer = part(fetchComposer, 'Composer', null);

const WhenComposing = () =>
  composing.value && hood.value && html`<${Composer} key=${`${hood.value.slug} ${writer()}`} ...${composing.value} />`;

const mine = { key: 'nav.mine', names: { nl: 'Mijn berichten', en: 'My posts' }, icon: 'notebook-pen', url: () => `${base.value}/mine` };

feature('posts', {
  pages: [
    hoodPage('', SquarePage),
    hoodPage('/posts/:id', part(() => import('./post/post-page.js'), 'PostPage')),
    hoodPage('/mine', part(() => import('./list/mine-page.js'), 'MinePage')),
  ],
  nav: [{ key: 'nav.square', names: { nl: 'Plein', en: 'Square' }, icon: 'house', url: () => base.value || '/' }],
  side: [mine],
  own: [mine],
  over: [WhenComposing],
  start: [fetchParts],
  catalogue: [partsOf('posts/catalogue').module(() => import('./catalogue/catalogue.js'))],
  idle: [module(fetchComposer)],
  wordsFirst: true,
  offline: ['square/aside', 'square/new-cards', 'list/pending', 'list/mine-page', 'post/post-page', 'compose/composer', 'compose/edit-post'],
});
