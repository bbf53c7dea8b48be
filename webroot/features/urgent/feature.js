import { effect } from '@preact/signals-core';
import { feature, hoodPage, partsOf } from '../../core/feature.js';
import { me } from '../../core/session.js';
import { hearTaps, WhenCalled } from './alert/called.js';

const { part } = partsOf('urgent');
const ResponderPage = part(() => import('./duty/responder-page.js'), 'ResponderPage');

feature('urgent', {
  pages: [
    hoodPage('/responder', ResponderPage),
    hoodPage('/alerts/:dispatch', ResponderPage),
    hoodPage('/help/urgent', part(() => import('./course/courses-page.js'), 'CoursesPage')),
  ],
  course: [part(() => import('./course/course.js'), 'Course')],
  profile: [part(() => import('./duty/duty-card.js'), 'DutyCard', null)],
  over: [WhenCalled],
  start: [hearTaps, () => effect(() => void (me.value && import('./alert/watch.js').catch(() => {})))],
  catalogue: [partsOf('urgent/catalogue').module(() => import('./catalogue/catalogue.js'))],
  offline: ['duty/responder-page'],
});
