import { download } from '../../../core/download.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { Icon } from '../../../core/ui/icon.js';
import { wordsFor } from '../../../core/ui/states.js';
import { gatheringFile } from '../agenda-api.js';

/** Puts a gathering into the reader's own calendar. A link where it is public: phones then offer to add it. */
export function CalendarFile({ gathering }) {
  const path = gatheringFile(gathering.hood, gathering.id);
  const content = html`<${Icon} name="calendar-plus" /> ${t('agenda.own.toCalendar')}`;
  if (gathering.audience === 'public') return html`<a class="button" href=${`/api/v1${path}`} download>${content}</a>`;
  const save = () => download(path, 'buurthub.ics').catch((error) => toast(wordsFor(error)));
  return html`<button class="button" onClick=${save}>${content}</button>`;
}
