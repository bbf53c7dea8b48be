import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Avatar } from '../../../core/ui/avatar.js';
import { Confirm } from '../../../core/ui/confirm.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { Icon } from '../../../core/ui/icon.js';
import { Menu } from '../../../core/ui/menu.js';
import { wordsFor } from '../../../core/ui/states.js';
import { checkIn, removeAttendee, undoCheckIn } from '../agenda-api.js';
import { shortTime } from '../dates.js';

/** Somebody who comes or waits; one tap says that they are there. */
export function Attendee({ store, attendee }) {
  const [removing, setRemoving] = useState(false);
  const { id, name, guests, state, position, came, account, contact } = attendee;
  const tell = (error) => toast(wordsFor(error));
  const toggle = () => (came ? undoCheckIn : checkIn)(store.hood, store.id, id).then((changed) => store.put(changed ?? { ...attendee, came: null }), tell);
  const remove = () => {
    setRemoving(false);
    removeAttendee(store.hood, store.id, id).then(() => store.drop(id), tell);
  };
  return html`
    <li class="attendee">
      <${Avatar} person=${{ id: name, name }} />
      <div class="grow">
        <strong>${name}</strong>
        <p class="meta">
          <span>${t('agenda.signUp.people', { n: guests + 1 })}</span>
          ${position !== null && html`<span>${t('agenda.attendees.position', { n: position })}</span>`}
          ${!account && html`<span>${t(contact === null ? 'agenda.attendees.byMail' : 'agenda.attendees.byOrganiser')}</span>`}
          ${contact && html`<span>${contact}</span>`}
        </p>
      </div>
      ${state === 'placed' && html`
        <button class=${came ? 'button leaf' : 'button'} aria-pressed=${Boolean(came)} onClick=${toggle}>
          <${Icon} name=${came ? 'check' : 'user-check'} /> <span>${came ? t('agenda.attendees.here', { at: shortTime(came) }) : t('agenda.attendees.checkIn')}<span class="unseen">: ${name}</span></span>
        </button>
      `}
      <${Menu} label=${t('agenda.attendees.menu', { name })} items=${[{ icon: 'trash-2', label: t('agenda.attendees.remove'), act: () => setRemoving(true), danger: true }]} />
      ${removing && html`
        <${Confirm} title=${t('agenda.attendees.removeTitle', { name })} text=${t(contact === null ? 'agenda.attendees.removeText' : 'agenda.attendees.removeCalled')} yes=${t('agenda.attendees.removeYes')} danger
          onYes=${remove} onNo=${() => setRemoving(false)} />
      `}
    </li>
  `;
}
