import { takeFirst } from '../../../core/first.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { useLive } from '../../../core/live/use-live.js';
import { me } from '../../../core/session.js';
import { ReportMenu } from '../../../core/ui/cards/report-menu.js';
import { RichText } from '../../../core/ui/cards/rich-text.js';
import { ModerationNotice } from '../../../core/ui/cards/moderation-notice.js';
import { signInUrl } from '../../../core/ui/frame/gate.js';
import { useTitle } from '../../../core/ui/frame/use-title.js';
import { Icon } from '../../../core/ui/icon.js';
import { Notice } from '../../../core/ui/states.js';
import { Whole } from '../../../core/ui/whole.js';
import { By, Chips, Pictures } from '../cards/card.js';
import { Facts } from '../cards/facts.js';
import { Meter } from '../cards/meter.js';
import { Organise } from '../planning/organise.js';
import { SignUp } from '../sign-up/sign-up.js';
import { agendaUrl } from '../words.js';
import { Dates } from './dates-list.js';
import { GatheringStore } from './gathering-store.js';
import { Names } from './names.js';

/** Something to go to: when, where, how full, and signing up. */
export function GatheringPage({ slug, id }) {
  const store = useLive(() => new GatheringStore(slug, id), [slug, id], () => takeFirst(slug, ({ gathering }) => gathering?.id === id));
  useTitle(store.value.value?.gathering.title ?? t('nav.agenda'));
  return html`
    <div class="reading stack">
      <a class="button quiet back" href=${agendaUrl()}><${Icon} name="arrow-left" /> ${t('agenda.back')}</a>
      <${Whole} store=${store} missing=${html`<${NotThere} />`}>${(page) => html`<${Content} store=${store} page=${page} />`}<//>
    </div>
  `;
}

function Content({ store, page }) {
  if (page.gone) return html`<${NotThere} gone />`;
  const { gathering, own, names, dates, mayManage } = page;
  const { moderation } = gathering;
  return html`
    ${moderation && html`<${ModerationNotice} moderation=${moderation} about=${gathering.series ?? gathering.id} />`}
    ${mayManage && !moderation && html`<${Organise} store=${store} page=${page} />`}
    <article class="card post gathering">
      <header class="post-head"><${By} gathering=${gathering}><span>${t('agenda.organises')}</span><//><${Chips} gathering=${gathering} /></header>
      <h1 class="post-title">${gathering.title}</h1>
      ${gathering.state === 'cancelled' && html`<${Cancelled} gathering=${gathering} />`}
      <${Facts} gathering=${gathering} />
      ${gathering.rich.length > 0 && html`<div class="prose post-text"><${RichText} nodes=${gathering.rich} /></div>`}
      <${Pictures} gathering=${gathering} />
      ${gathering.state === 'planned' && gathering.signing !== 'none' && html`<${Meter} gathering=${gathering} />`}
      ${!isOwn(gathering) && html`
        <footer class="card-more"><${ReportMenu} hood=${gathering.hood} contentType="gathering" about=${gathering.id} title=${gathering.title} /></footer>
      `}
    </article>
    ${!moderation && html`
      <${SignUp} store=${store} gathering=${gathering} own=${own} />
      <${Names} names=${names} />
      <${Dates} dates=${dates} />
    `}
  `;
}

const isOwn = ({ organiser }) => Boolean(organiser) && organiser.id === me.value?.id;

const Cancelled = ({ gathering }) => html`
  <div class="cancelled" role="status">
    <strong><${Icon} name="calendar-x" /> ${t('agenda.cancelledText')}</strong>
    ${gathering.reason && html`<p>${gathering.reason}</p>`}
  </div>
`;

export const NotThere = ({ gone = false }) => html`
  <${Notice} page icon="calendar-x" title=${t(gone ? 'agenda.gone' : 'agenda.notThere')} text=${t(gone ? 'agenda.goneText' : 'agenda.notThereText')}>
    <a class="button primary" href=${agendaUrl()}>${t('agenda.back')}</a>
    ${!gone && !me.value && html`<a class="button" href=${signInUrl()}>${t('signIn.open')}</a>`}
  <//>
`;
