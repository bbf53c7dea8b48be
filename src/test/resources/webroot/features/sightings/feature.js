import { feature, hoodPage, partsOf } from '../../core/feature.js';

const { part } = partsOf('sightings');

feature('sightings', {
  pages: [
    hoodPage('/sightings', part(() => import('./sightings-page.js'), 'SightingsPage')),
  ],
  catalogue: [partsOf('sightings/catalogue').module(() => import('./catalogue/catalogue.js'))],
});
