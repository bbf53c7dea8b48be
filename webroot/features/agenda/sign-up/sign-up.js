import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { me } from '../../../core/session.js';
import { useSubmit } from '../../../core/ui/forms/use-submit.js';
import { Gate } from '../../../core/ui/frame/gate-card.js';
import { Icon } from '../../../core/ui/icon.js';
import { FormError, Skeleton } from '../../../core/ui/states.js';
import { signUp } from '../agenda-api.js';
import { hasPlace } from '../cards/card.js';
import { fits, hasBegun, isClosed, isFull } from '../words.js';
import { CalendarFile } from './calendar-file.js';
import { MailSignUp } from './mail-sign-up.js';
import { OwnPlace } from './own-place.js';
import { Party } from './party.js';

/** How one gets a place, or the place one has. */
export function SignUp({ store, gathering, own }) {
  if (me.value === undefined) return html`<${Skeleton} count=${1} />`;
  return html`<section class="card stack sign-up" id="sign-up" aria-labelledby="sign-up-title"><${Content} store=${store} gathering=${gathering} own=${own} /></section>`;
}

function Content({ store, gathering, own }) {
  const { state, signing } = gathering;
  if (state === 'cancelled') return html`<${Notice} what="cancelled" icon="calendar-x" />`;
  if (hasBegun(gathering) && !hasPlace(own)) return html`<${Notice} what="begun" icon="history" />`;
  if (signing === 'none') return html`<${Notice} what="free" icon="door-open" /><div class="agenda-ways"><${CalendarFile} gathering=${gathering} /></div>`;
  if (hasPlace(own)) return html`<${OwnPlace} store=${store} gathering=${gathering} own=${own} />`;
  if (isClosed(gathering)) return html`<${Notice} what="closed" icon="clock" />`;
  if (me.value) return html`<${Form} store=${store} gathering=${gathering} />`;
  if (signing === 'anyone') return html`<${MailSignUp} gathering=${gathering} />`;
  return html`<h2 id="sign-up-title">${t('agenda.signUp.title')}</h2><${Gate} reason="sign-in" />`;
}

const Notice = ({ what, icon }) => html`
  <div class="row">
    <span class="badge badge-sun"><${Icon} name=${icon} /></span>
    <div><h2 id="sign-up-title">${t(`agenda.said.${what}.title`)}</h2><p>${t(`agenda.said.${what}.text`)}</p></div>
  </div>
`;

function Form({ store, gathering }) {
  const [party, setParty] = useState({ guests: 0, shown: false });
  const full = isFull(gathering);
  const waits = !fits(gathering, party.guests + 1);
  const { busy, error, submit: act } = useSubmit(async () => {
    store.signed(await signUp(store.hood, gathering.id, party.guests, party.shown));
  });
  return html`
    <form class="stack" onSubmit=${act}>
      <h2 id="sign-up-title">${t(full ? 'agenda.signUp.fullTitle' : 'agenda.signUp.title')}</h2>
      ${full && html`<p>${t('agenda.signUp.fullText')}</p>`}
      <${Party} most=${gathering.guests} party=${party} onChange=${(changes) => setParty({ ...party, ...changes })} />
      ${waits && !full && html`<p class="hint" role="status">${t('agenda.signUp.tooMany', { n: party.guests + 1 })}</p>`}
      ${gathering.waiting > 0 && !waits && html`<p class="hint" role="status">${t('agenda.signUp.othersWait')}</p>`}
      <${FormError} error=${error} />
      <button class="button primary wide" type="submit" aria-disabled=${busy}>
        <${Icon} name=${waits ? 'hourglass' : 'calendar-check'} /> ${t(waits ? 'agenda.signUp.actWait' : 'agenda.signUp.act', { n: party.guests + 1 })}
      </button>
    </form>
  `;
}
