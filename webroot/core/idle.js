import { startOffline } from './device/offline.js';
import { extensions } from './feature.js';
import { watchVersion } from './ui/frame/new-version.js';

// What the program does when there is nothing else to do.
const modules = extensions('offline');
const own = ['core/translation', 'core/ui/come-back', 'core/ui/frame/gate-dialog', 'core/live/polling'];
const folders = modules.map((name) => name.split('/').slice(0, 2).join('/'));

extensions('idle').forEach((work) => work());
watchVersion();
startOffline('app', [...own, ...modules], ['core', ...new Set(folders)]);
