import { useState } from 'preact/hooks';
import { html } from '../../core/html.js';
import { fullDay, t } from '../../core/i18n.js';
import { Avatar } from '../../core/ui/avatar.js';
import { Confirm } from '../../core/ui/confirm.js';
import { toast } from '../../core/ui/frame/toast.js';
import { wordsFor } from '../../core/ui/states.js';
import { Chips } from './chips.js';
import { letBackIn } from './residents-api.js';
import { addressOf, nameOf, residentUrl } from './words.js';

export const ResidentRow = ({ resident }) => html`
  <li>
    <a class="resident-row" href=${residentUrl(resident)}>
      <${Avatar} person=${{ id: resident.person, name: resident.name }} />
      <span class="grow">
        <strong translate=${!resident.name}>${nameOf(resident)}</strong>
        <span class="meta"><span translate=${false}>${addressOf(resident)}</span> <span>${t('residents.since', { date: fullDay(new Date(resident.since)) })}</span></span>
      </span>
      <${Chips} resident=${resident} />
    </a>
  </li>
`;

/** Somebody who was sent away; they may be let back in. */
export function BarredRow({ slug, resident }) {
  const [asking, setAsking] = useState(false);
  const name = nameOf(resident);
  const open = async () => {
    setAsking(false);
    try {
      await letBackIn(slug, resident.person);
      toast(t('residents.back.done', { name }));
    } catch (error) {
      toast(wordsFor(error));
    }
  };
  return html`
    <li class="resident-row">
      <${Avatar} person=${{ id: resident.person, name: resident.name }} />
      <span class="grow">
        <strong translate=${!resident.name}>${name}</strong>
        <span class="meta">${t('residents.away', { date: fullDay(new Date(resident.since)) })}</span>
      </span>
      <button class="button" onClick=${() => setAsking(true)}>${t('residents.back.act')}<span class="unseen">: ${name}</span></button>
      ${asking && html`
        <${Confirm} title=${t('residents.back.title', { name })} text=${t('residents.back.text')} yes=${t('residents.back.yes')} onYes=${open} onNo=${() => setAsking(false)} />
      `}
    </li>
  `;
}
