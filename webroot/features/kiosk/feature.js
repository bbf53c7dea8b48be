import { feature, hoodPage, partsOf } from '../../core/feature.js';

const { part } = partsOf('kiosk');

feature('kiosk', {
  pages: [
    hoodPage('/kiosks', part(() => import('./screens-page.js'), 'ScreensPage')),
  ],
  residency: [part(() => import('./way.js'), 'WayToScreens', null)],
  catalogue: [partsOf('kiosk/catalogue').module(() => import('./catalogue/catalogue.js'))],
});
