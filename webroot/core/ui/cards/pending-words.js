import { lasts, waiting } from '../../device/outbox.js';
import { t } from '../../i18n.js';

/** That what was written is kept: `key` says so, but where this page alone keeps it. */
export const pendingWords = (key) => t(waiting.value.every(lasts) ? key : 'pending.leaveOpen');
