import { feature, hoodPage, partsOf, sitePage } from '../../core/feature.js';
import { base } from '../../core/store.js';

const { part, module } = partsOf('agenda');
const planUrl = () => `${base.value}/agenda/plan`;

feature('agenda', {
  pages: [
    hoodPage('/agenda', part(() => import('./list/agenda-page.js'), 'AgendaPage')),
    hoodPage('/agenda/plan', part(() => import('./planning/plan-page.js'), 'PlanPage')),
    hoodPage('/agenda/mine', part(() => import('./list/own-page.js'), 'OwnPage')),
    hoodPage('/agenda/sources', part(() => import('./sources/sources-page.js'), 'SourcesPage')),
    hoodPage('/agenda/:id', part(() => import('./gathering/gathering-page.js'), 'GatheringPage')),
    hoodPage('/agenda/:id/change', part(() => import('./planning/plan-page.js'), 'PlanPage')),
    hoodPage('/agenda/:id/attendees', part(() => import('./attendees/attendees-page.js'), 'AttendeesPage')),
    hoodPage('/agenda/:id/check-in', part(() => import('./attendees/check-in-page.js'), 'CheckInPage')),
    sitePage('/agenda/sign-up', part(() => import('./sign-up/sign-up-page.js'), 'SignUpPage')),
  ],
  nav: [{ key: 'nav.agenda', names: { nl: 'Agenda', en: 'Agenda' }, icon: 'calendar-days', url: () => `${base.value}/agenda` }],
  ways: [{ key: 'welcome.plan', names: { nl: 'Plan een activiteit', en: 'Plan an activity' }, icon: 'calendar-days', url: planUrl, colour: 'sun' }],
  instead: [
    {
      key: 'compose.plan',
      names: { nl: 'Is het iets om samen te doen? Plan een activiteit', en: 'Is it something to do together? Plan an activity' },
      icon: 'calendar-days',
      url: planUrl,
    },
  ],
  own: [{ key: 'me.agenda', names: { nl: 'Mijn activiteiten', en: 'My activities' }, icon: 'calendar-days', url: () => `${base.value}/agenda/mine` }],
  square: [module(() => import('./cards/on-square.js'))],
  catalogue: [partsOf('agenda/catalogue').module(() => import('./catalogue/catalogue.js'))],
  offline: ['cards/on-square', 'list/agenda-page', 'gathering/gathering-page', 'list/own-page'],
});
