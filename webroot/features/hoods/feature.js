import { feature, hoodPage, partsOf, sitePage } from '../../core/feature.js';

const { part } = partsOf('hoods');

feature('hoods', {
  pages: [
    hoodPage('/join', part(() => import('./join-page.js'), 'JoinPage')),
    hoodPage('/verify', part(() => import('./verify-page.js'), 'VerifyPage')),
    sitePage('/', part(() => import('./choose-page.js'), 'ChoosePage'), { hoodless: true }),
  ],
  about: [part(() => import('./about.js'), 'About', null)],
  profile: [part(() => import('./residency-card.js'), 'ResidencyCard')],
  offline: ['about', 'choose-page', 'join-page', 'residency-card'],
});
