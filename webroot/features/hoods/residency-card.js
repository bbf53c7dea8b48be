import '../../core/ui/more-icons.js';
import { useState } from 'preact/hooks';
import { api } from '../../core/api.js';
import { extensions } from '../../core/feature.js';
import { html } from '../../core/html.js';
import { fullDay, t } from '../../core/i18n.js';
import { base, hood, loadHood, residency } from '../../core/store.js';
import { Confirm } from '../../core/ui/confirm.js';
import { toast } from '../../core/ui/frame/toast.js';
import { Icon } from '../../core/ui/icon.js';
import { wordsFor } from '../../core/ui/states.js';

/** What this hood is to me, on my own page. */
export function ResidencyCard() {
  if (!hood.value) return null;
  const { name } = hood.value;
  return html`
    <section class="card stack">
      <h2>${name}</h2>
      ${residency.value ? html`<${Living} />` : html`
        <p>${t('residency.none', { hood: name })}</p>
        <p><a class="button primary" href=${`${base.value}/join`}><${Icon} name="door-open" /> ${t('gate.join.act')}</a></p>
      `}
    </section>
  `;
}

function Living() {
  const [asking, setAsking] = useState(false);
  const { slug, name } = hood.value;
  const { street, since, role, verified } = residency.value;
  const leave = async () => {
    setAsking(false);
    try {
      await api.delete(`/hoods/${slug}/me/residency`);
      await loadHood(slug);
      toast(t('residency.left', { hood: name }));
    } catch (error) {
      toast(wordsFor(error));
    }
  };
  return html`
    <p>
      ${t('residency.since', { street, date: fullDay(new Date(since)) })}
      ${role === 'manager' && html` <strong>${t('residency.manager')}</strong>`}
    </p>
    <${Address} verified=${verified} />
    ${extensions('residency').map((More) => html`<${More} />`)}
    <p><button class="button" onClick=${() => setAsking(true)}>${t('residency.leave', { hood: name })}</button></p>
    ${asking && html`
      <${Confirm} title=${t('residency.leave', { hood: name })} text=${t('residency.leaveText')} yes=${t('residency.leaveYes')}
        no=${t('residency.leaveNo')} danger onYes=${leave} onNo=${() => setAsking(false)} />
    `}
  `;
}

const Address = ({ verified }) =>
  verified
    ? html`<p class="chips"><span class="chip chip-leaf"><${Icon} name="check" /> ${t('residency.verified')}</span></p>`
    : html`
        <p class="chips"><span class="chip chip-sun"><${Icon} name="map-pin" /> ${t('residency.unverified')}</span></p>
        <p>${t('residency.unverifiedText')}</p>
        <p><a class="button" href=${`${base.value}/verify`}>${t('residency.verify')}</a></p>
      `;
