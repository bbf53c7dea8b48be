import '../icons.js';
import { computed, effect, untracked } from '@preact/signals-core';
import { t } from '../../../core/i18n.js';
import { base, hood, isManager } from '../../../core/store.js';
import { announce } from '../../../core/ui/frame/announcer.js';
import { badge, enter } from '../../../core/ui/frame/badges.js';
import { desk, DeskStore } from '../desk-store.js';
import { pressing, unassigned } from '../tasks.js';
import { titleOf } from '../words.js';
import { alertTo, recallAlerts } from './alerts.js';

// What every page of a manager has of the desk: its entry in the navigation, its numbers, and a word when something comes in.

const entry = () => ({ url: `${base.value}/desk`, icon: 'clipboard-list', label: t('nav.desk'), badge: 'desk' });
const slug = computed(() => (isManager.value ? hood.value.slug : null));
const tasks = computed(() => desk.value?.value.value?.tasks ?? []);
const waiting = computed(() => unassigned(tasks.value));

effect(() => {
  if (!slug.value) return undefined;
  const store = new DeskStore(slug.value, arrived);
  const leave = enter(entry);
  untracked(() => {
    recallAlerts();
    desk.value = store;
    store.load();
  });
  return () => {
    store.close();
    desk.value = null;
    leave();
  };
});

effect(() => {
  const count = pressing(tasks.value);
  untracked(() => badge('desk', count));
});

function arrived(task) {
  announce(t('desk.arrived', { title: titleOf(task) }));
  alertTo(task);
}

/** The number of tasks nobody has stands before whatever the title of the page is. */
function countInTitle() {
  const plain = document.title.replace(/^\(\d+\) /, '');
  const wanted = waiting.value ? `(${waiting.value}) ${plain}` : plain;
  if (document.title !== wanted) document.title = wanted;
}

effect(countInTitle);
new MutationObserver(countInTitle).observe(document.querySelector('title'), { childList: true });
