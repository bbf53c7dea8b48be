import { feature, partsOf } from '../../core/feature.js';
import { first } from '../../core/first.js';

const { part } = partsOf('demo');

feature('demo', { signIn: first.demo ? [part(() => import('./personas.js'), 'Personas')] : [] });
