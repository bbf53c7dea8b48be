import { feature, hoodPage, partsOf, sitePage } from '../../core/feature.js';
import { base } from '../../core/store.js';

const { part, module, worker } = partsOf('help');

feature('help', {
  pages: [
    hoodPage('/help', part(() => import('./list/help-page.js'), 'HelpPage')),
    hoodPage('/help/ask', part(() => import('./ask/ask-page.js'), 'AskPage')),
    hoodPage('/help/mine/:id', part(() => import('./own/own-page.js'), 'OwnPage')),
    hoodPage('/help/:id', part(() => import('./request/request-page.js'), 'RequestPage')),
    sitePage('/help/action', part(() => import('./request/action-page.js'), 'ActionPage')),
  ],
  nav: [{ key: 'nav.help', names: { nl: 'Hulp', en: 'Help' }, icon: 'hand-heart', url: () => `${base.value}/help`, badge: 'help' }],
  ways: [
    {
      key: 'welcome.askHelp',
      names: { nl: 'Vraag een buur om hulp', en: 'Ask a neighbour for help' },
      icon: 'hand-heart',
      url: () => `${base.value}/help/ask`,
      colour: 'leaf',
    },
  ],
  square: [module(() => import('./list/on-square.js'))],
  idle: [worker(() => import('./own/own.js'))],
  catalogue: [partsOf('help/catalogue').module(() => import('./catalogue/catalogue.js'))],
  offline: ['list/on-square', 'list/help-page', 'ask/ask-page', 'request/request-page', 'own/own-page'],
});
