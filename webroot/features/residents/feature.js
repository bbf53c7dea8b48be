import { effect } from '@preact/signals-core';
import { feature, hoodPage, partsOf } from '../../core/feature.js';
import { me } from '../../core/session.js';
import { isManager } from '../../core/store.js';

const { part, worker } = partsOf('residents', 'desk');
const entry = worker(() => import('./entry.js'));

feature('residents', {
  pages: [
    hoodPage('/desk/residents', part(() => import('./residents-page.js'), 'ResidentsPage')),
    hoodPage('/desk/residents/:id', part(() => import('./resident-page.js'), 'ResidentPage')),
  ],
  start: [() => effect(() => void (me.value?.operator && !isManager.value && entry()))],
});
