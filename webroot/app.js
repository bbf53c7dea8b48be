// What the program consists of: a line a feature, in the order of the navigation. The server reads their pages from here too.
import './features/posts/feature.js';
import './features/help/feature.js';
import './features/agenda/feature.js';
import './features/people/feature.js';
import './features/hoods/feature.js';
import './features/demo/feature.js';
import './features/urgent/feature.js';
import './features/desk/feature.js';
import './features/residents/feature.js';
import './features/kiosk/feature.js';
import { start } from './core/app.js';

start();
