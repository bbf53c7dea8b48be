import './icons.js';
import { html } from '../../core/html.js';
import { fullDay, t } from '../../core/i18n.js';
import { useLive } from '../../core/live/use-live.js';
import { me } from '../../core/session.js';
import { isManager } from '../../core/store.js';
import { Avatar } from '../../core/ui/avatar.js';
import { useTitle } from '../../core/ui/frame/use-title.js';
import { Icon } from '../../core/ui/icon.js';
import { Notice } from '../../core/ui/states.js';
import { Whole } from '../../core/ui/whole.js';
import { ManagersOnly } from '../desk/feature.js';
import { Acts } from './acts.js';
import { AddressCheck } from './address-check.js';
import { Chips } from './chips.js';
import { Notes } from './notes.js';
import { ResidentStore } from './resident-store.js';
import { addressOf, nameOf, residentsUrl } from './words.js';

/** One resident, for who runs the hood: where they live, whether that is right, and what managers noted. */
export function ResidentPage({ slug, id }) {
  const store = useLive(() => new ResidentStore(slug, id), [slug, id]);
  const page = store.value.value;
  useTitle(page ? nameOf(page.resident) : t('residents.title'));
  if (me.value === null) return html`<${ManagersOnly} />`;
  return html`
    <div class="reading stack">
      <a class="button quiet back" href=${residentsUrl()}><${Icon} name="arrow-left" /> ${t('residents.all')}</a>
      <${Whole} store=${store} missing=${html`<${Missing} />`}>${() => html`<${Content} slug=${slug} page=${page} />`}<//>
    </div>
  `;
}

/** Whoever may look hears that somebody left; for everybody else there is no such page. */
const Missing = () =>
  isManager.value || me.value?.operator
    ? html`<${Notice} page icon="users" title=${t('residents.gone.title')} text=${t('residents.gone.text')} />`
    : html`<${ManagersOnly} />`;

function Content({ slug, page: { resident, notes } }) {
  const isMe = resident.person === me.value?.id;
  return html`
    <header class="card resident-head">
      <${Avatar} person=${{ id: resident.person, name: resident.name }} />
      <div class="grow stack-small">
        <h1 translate=${!resident.name}>${nameOf(resident)}</h1>
        <p translate=${false}>${addressOf(resident)}</p>
        <p class="meta">${t('residents.since', { date: fullDay(new Date(resident.since)) })}</p>
        <${Chips} resident=${resident} />
      </div>
    </header>
    ${!resident.verified && html`<${AddressCheck} slug=${slug} resident=${resident} isMe=${isMe} />`}
    ${isManager.value && !isMe && html`<${Notes} slug=${slug} resident=${resident} notes=${notes} />`}
    ${!isMe && html`<${Acts} slug=${slug} resident=${resident} />`}
  `;
}
