import { feature, partsOf, sitePage } from '../../core/feature.js';

const { part } = partsOf('people');

feature('people', {
  pages: [
    sitePage('/me', part(() => import('./me-page.js'), 'MePage')),
    sitePage('/sign-in', part(() => import('./sign-in-page.js'), 'SignInPage')),
    sitePage('/sign-in/link', part(() => import('./link-page.js'), 'LinkPage')),
  ],
  offline: ['me-page', 'sign-in-page', 'link-page'],
});
