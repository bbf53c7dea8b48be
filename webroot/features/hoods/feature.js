import { feature, hoodPage, partsOf, sitePage } from '../../core/feature.js';
import { About } from './about.js';

const { part } = partsOf('hoods');

feature('hoods', {
  pages: [
    hoodPage('/join', part(() => import('./join-page.js'), 'JoinPage')),
    hoodPage('/verify', part(() => import('./verify-page.js'), 'VerifyPage')),
    sitePage('/', part(() => import('./choose-page.js'), 'ChoosePage'), { hoodless: true }),
  ],
  about: [About],
  profile: [part(() => import('./residency-card.js'), 'ResidencyCard')],
  wordsFirst: true,
  offline: ['choose-page', 'join-page', 'residency-card'],
});
