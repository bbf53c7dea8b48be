import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { useLive } from '../../../core/live/use-live.js';
import { location } from '../../../core/router.js';
import { me } from '../../../core/session.js';
import { Gate } from '../../../core/ui/frame/gate-card.js';
import { useTitle } from '../../../core/ui/frame/use-title.js';
import { Icon } from '../../../core/ui/icon.js';
import { Failure, Notice, Skeleton } from '../../../core/ui/states.js';
import { agendaUrl, mineUrl, planUrl } from '../words.js';
import { OwnFeed } from './calendar-feed.js';
import { Days } from './days.js';
import { OwnGatherings, OwnSignUps } from './own-lists.js';

const tabs = { going: OwnSignUps, planned: OwnGatherings };

/** What somebody goes to and what they organise, and both in their own calendar. */
export function OwnPage({ slug }) {
  useTitle(t('agenda.mine.title'));
  const wanted = location.value.query.get('tab');
  const tab = wanted in tabs ? wanted : 'going';
  return html`
    <div class="reading stack">
      <a class="button quiet back" href=${agendaUrl()}><${Icon} name="arrow-left" /> ${t('agenda.back')}</a>
      <header class="page-head"><h1>${t('agenda.mine.title')}</h1></header>
      ${me.value === undefined && html`<${Skeleton} />`}
      ${me.value === null && html`<${Gate} reason="sign-in" />`}
      ${me.value && html`
        <nav class="page-tabs" aria-label=${t('agenda.mine.title')}>
          ${Object.keys(tabs).map((name) => html`<a key=${name} href=${`${mineUrl()}?tab=${name}`} aria-current=${name === tab ? 'page' : undefined}>${t(`agenda.mine.${name}`)}</a>`)}
        </nav>
        <${Own} key=${tab} slug=${slug} tab=${tab} />
        <${OwnFeed} />
      `}
    </div>
  `;
}

function Own({ slug, tab }) {
  const list = useLive(() => new tabs[tab](slug), [slug, tab]);
  const page = list.value.value;
  if (list.status.value === 'failed') return html`<${Failure} error=${list.error} retry=${() => list.load()} />`;
  if (!page) return html`<${Skeleton} />`;
  if (page.gatherings.length) return html`<${Days} gatherings=${page.gatherings} own=${page.own} />`;
  const isGoing = tab === 'going';
  return html`
    <${Notice} icon=${isGoing ? 'calendar-check' : 'calendar-plus'} title=${t(`agenda.mine.${tab}EmptyTitle`)} text=${t(`agenda.mine.${tab}EmptyText`)}>
      <a class="button primary" href=${isGoing ? agendaUrl() : planUrl()}>${t(isGoing ? 'agenda.mine.look' : 'agenda.plan.open')}</a>
    <//>
  `;
}
