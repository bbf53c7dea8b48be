import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { go } from '../../../core/router.js';
import { me } from '../../../core/session.js';
import { Confirm } from '../../../core/ui/confirm.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { Icon } from '../../../core/ui/icon.js';
import { later } from '../../../core/ui/later.js';
import { wordsFor } from '../../../core/ui/states.js';
import { removeGathering } from '../agenda-api.js';
import { agendaUrl, attendeesUrl, changeUrl, hasBegun, isOver } from '../words.js';

const Cancel = later(() => import('./cancel.js'), 'Cancel', null);
const MessageAll = later(() => import('../attendees/message-all.js'), 'MessageAll', null);

/** What the organiser, or a manager, can do. */
export function Organise({ store, page }) {
  const [doing, setDoing] = useState(null);
  const stop = () => setDoing(null);
  const { gathering } = page;
  const { id, organiser, signing, state, taken, waiting } = gathering;
  const title = t(organiser?.id === me.value?.id ? 'agenda.organise.label' : 'agenda.organise.manager');
  const active = state === 'planned' && !isOver(gathering);
  const isEmpty = taken + waiting === 0;
  const remove = async () => {
    stop();
    try {
      await removeGathering(store.hood, id);
      toast(t('agenda.organise.removed'));
      go(agendaUrl(), { replace: true });
    } catch (error) {
      toast(wordsFor(error));
    }
  };
  return html`
    <section class="card organise" aria-label=${title}>
      <strong class="organise-title">${title}</strong>
      ${signing !== 'none' && html`<a class="button" href=${attendeesUrl(id)}><${Icon} name="users" /> ${t('agenda.organise.attendees', { n: taken })}</a>`}
      ${!isEmpty && html`<button class="button" onClick=${() => setDoing('message')}><${Icon} name="megaphone" /> ${t('agenda.organise.message')}</button>`}
      ${active && html`
        ${!hasBegun(gathering) && html`<a class="button" href=${changeUrl(id)}><${Icon} name="pencil" /> ${t('change')}</a>`}
        <button class="button quiet danger-text" onClick=${() => setDoing('cancel')}><${Icon} name="calendar-x" /> ${t('agenda.organise.cancel')}</button>
      `}
      ${(isEmpty || state === 'cancelled') && html`
        <button class="button quiet danger-text" onClick=${() => setDoing('remove')}><${Icon} name="trash-2" /> ${t('post.remove')}</button>
      `}
    </section>
    ${doing === 'cancel' && html`<${Cancel} store=${store} gathering=${gathering} onClose=${stop} />`}
    ${doing === 'message' && html`<${MessageAll} hood=${store.hood} gathering=${gathering} onClose=${stop} />`}
    ${doing === 'remove' && html`
      <${Confirm} title=${t('agenda.organise.removeTitle')} text=${t('agenda.organise.removeText')} yes=${t('agenda.organise.removeYes')} danger onYes=${remove} onNo=${stop} />
    `}
  `;
}
