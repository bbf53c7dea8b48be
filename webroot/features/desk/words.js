import { now } from '../../core/clock.js';
import { t } from '../../core/i18n.js';
import { me } from '../../core/session.js';
import { base } from '../../core/store.js';
import { hintKey, kindKey, typeKey, typeOf } from './kinds.js';

export const deskUrl = (rest = '') => `${base.value}/desk${rest}`;
export const taskUrl = ({ id }) => deskUrl(`/tasks/${id}`);

/** What a task is about; some have no words of their own. */
export const titleOf = ({ kind, title }) => title || t(kindKey(kind));

export function assigneeOf({ assignee }) {
  if (!assignee) return t('desk.assignee.nobody');
  return assignee.id === me.value?.id ? t('desk.assignee.you') : t('desk.assignee.other', { name: firstName(assignee) });
}

export const isMine = ({ assignee }) => assignee !== null && assignee.id === me.value?.id;
export const isFree = (task) => !task.assignee || isMine(task);

/** Whom it concerns. Of who asked for help without a name, and of what a calendar brought, that is nobody with a name. */
export const concernedOf = ({ content, appealed }) =>
  content?.author ?? appealed?.person ?? { name: t(typeOf(content ?? appealed).nameless ?? 'desk.somebody') };

export const firstName = ({ name }) => name.split(' ')[0];

/** '6 min', '9 uur', '3 dagen': how long something waits. */
export function waited(since) {
  const minutes = Math.max(0, Math.floor((now.value - Date.parse(since)) / 60_000));
  if (minutes < 1) return t('time.justNow');
  if (minutes < 60) return t('desk.age.minutes', { n: minutes });
  if (minutes < 48 * 60) return t('desk.age.hours', { n: Math.floor(minutes / 60) });
  return t('desk.age.days', { n: Math.floor(minutes / (24 * 60)) });
}

export const typeWords = (content) => typeKey(content) && t(typeKey(content));

export const aboutOf = ({ kind, times, signals, contentType }) =>
  [hintKey(kind) && t(hintKey(kind), { n: times }), ...signals.map((signal) => t(`desk.signal.${signal}`)), typeWords({ contentType })].filter(Boolean);
