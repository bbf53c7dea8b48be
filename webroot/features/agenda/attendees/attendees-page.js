import { useState } from 'preact/hooks';
import { download } from '../../../core/download.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { useLive } from '../../../core/live/use-live.js';
import { me } from '../../../core/session.js';
import { Gate } from '../../../core/ui/frame/gate-card.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { useTitle } from '../../../core/ui/frame/use-title.js';
import { Icon } from '../../../core/ui/icon.js';
import { later } from '../../../core/ui/later.js';
import { Notice, wordsFor } from '../../../core/ui/states.js';
import { Whole } from '../../../core/ui/whole.js';
import { attendeesFile } from '../agenda-api.js';
import { NotThere } from '../gathering/gathering-page.js';
import { agendaUrl, hasBegun } from '../words.js';
import { Attendee } from './attendee.js';
import { AttendeesStore } from './attendees-store.js';
import { Desk } from './check-in.js';

const AddAttendee = later(() => import('./add-attendee.js'), 'AddAttendee', null);
const MessageAll = later(() => import('./message-all.js'), 'MessageAll', null);

/** The organiser's list: who comes, who waits, and who is there. */
export function AttendeesPage({ slug, id }) {
  const store = useLive(() => new AttendeesStore(slug, id), [slug, id]);
  useTitle(t('agenda.attendees.title'));
  return html`
    <div class="reading stack">
      <a class="button quiet back" href=${agendaUrl(id)}><${Icon} name="arrow-left" /> ${t('agenda.signUp.toGathering')}</a>
      ${me.value === null ? html`<${Gate} reason="sign-in" />` : html`<${Whole} store=${store} missing=${html`<${NotThere} />`}>${(page) => html`<${Content} store=${store} page=${page} />`}<//>`}
    </div>
  `;
}

function Content({ store, page }) {
  const [search, setSearch] = useState('');
  const { gathering, attendees } = page;
  const isFound = ({ name }) => name.toLowerCase().includes(search.trim().toLowerCase());
  const placed = attendees.filter(({ state }) => state === 'placed').sort(byName);
  const waiting = attendees.filter(({ state }) => state === 'waiting').sort((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity) || 0);
  const found = placed.filter(isFound);
  return html`
    <${Head} store=${store} gathering=${gathering} placed=${placed} />
    <${Desk} store=${store} search=${search} onSearch=${setSearch} />
    ${!attendees.length && html`<${Notice} icon="users" title=${t('agenda.attendees.noneTitle')} text=${t('agenda.attendees.noneText')} />`}
    ${found.length > 0 && html`<${Group} id="placed" store=${store} attendees=${found} />`}
    ${placed.length > 0 && !found.length && html`<p class="hint" role="status">${t('agenda.attendees.notFound')}</p>`}
    ${waiting.length > 0 && html`<${Group} id="waiting" store=${store} attendees=${waiting} />`}
  `;
}

const byName = (a, b) => a.name.localeCompare(b.name);
const people = (attendees) => attendees.reduce((sum, { guests }) => sum + 1 + guests, 0);

function Head({ store, gathering, placed }) {
  const [open, setOpen] = useState(null); // adding or messaging
  const close = () => setOpen(null);
  const mayAdd = gathering.state === 'planned' && !hasBegun(gathering);
  const { hood, id } = store;
  const came = people(placed.filter((attendee) => attendee.came));
  const save = () => download(attendeesFile(hood, id), `${gathering.title}.csv`).catch((error) => toast(wordsFor(error)));
  return html`
    <header class="page-head attendees-head">
      <h1>${t('agenda.attendees.title')}</h1>
      <p>${gathering.title}</p>
      <dl class="figures" aria-live="polite">
        <div><dt>${t('agenda.attendees.signed')}</dt><dd>${gathering.capacity === null ? gathering.taken : `${gathering.taken}/${gathering.capacity}`}</dd></div>
        <div><dt>${t('agenda.attendees.waiting')}</dt><dd>${gathering.waiting}</dd></div>
        <div><dt>${t('agenda.attendees.came')}</dt><dd>${came}</dd></div>
      </dl>
      <div class="agenda-ways">
        ${mayAdd && html`<button class="button" onClick=${() => setOpen('adding')}><${Icon} name="plus" /> ${t('agenda.attendees.add')}</button>`}
        <button class="button" onClick=${save}><${Icon} name="download" /> ${t('agenda.attendees.csv')}</button>
        <button class="button" onClick=${() => setOpen('messaging')}><${Icon} name="megaphone" /> ${t('agenda.organise.message')}</button>
      </div>
    </header>
    ${open === 'adding' && mayAdd && html`<${AddAttendee} store=${store} most=${gathering.guests} onClose=${close} />`}
    ${open === 'messaging' && html`<${MessageAll} hood=${hood} gathering=${gathering} onClose=${close} />`}
  `;
}

const Group = ({ id, store, attendees }) => html`
  <section class="card stack-small" aria-labelledby=${id}>
    <h2 id=${id}>${t(`agenda.attendees.${id}Title`)}</h2>
    <ul class="plain-list attendees">${attendees.map((attendee) => html`<${Attendee} key=${attendee.id} store=${store} attendee=${attendee} />`)}</ul>
  </section>
`;
