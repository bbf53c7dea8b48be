import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Elapsed } from '../../../core/ui/cards/seconds.js';
import { numbersOf } from '../tasks.js';
import { deskUrl, waited } from '../words.js';

/** How the hood stands, at a glance. */
export function Numbers({ desk }) {
  const { urgent, noOffer, toModerate } = numbersOf(desk.tasks);
  const count = toModerate.reduce((sum, { n }) => sum + n, 0);
  return html`
    <dl class="desk-numbers">
      <${Figure} name="urgent" n=${urgent.length}>
        ${urgent.length ? html`${t('desk.number.urgent.since')} <${Elapsed} since=${urgent[0].opened} />` : t('desk.number.urgent.none')}
      <//>
      <${Figure} name="noOffer" n=${noOffer.length}>
        ${noOffer.length ? t('desk.number.noOffer.longest', { age: waited(noOffer[0].opened) }) : t('desk.number.noOffer.none')}
      <//>
      <${Figure} name="toModerate" n=${count}>
        ${count ? toModerate.map(({ kind, n }) => t(`desk.number.toModerate.${kind}`, { n })).join(', ') : t('desk.number.toModerate.none')}
      <//>
      <${Figure} name="newResidents" n=${desk.newResidents} url=${deskUrl('/residents')}>${t('desk.number.newResidents.week')}<//>
    </dl>
  `;
}

/** `url`: where these are listed. */
const Figure = ({ name, n, url, children }) => html`
  <div class=${`card figure-${name} ${n ? '' : 'is-none'}`}>
    <dt>${url ? html`<a class="meta-link" href=${url}>${t(`desk.number.${name}.label`)}</a>` : t(`desk.number.${name}.label`)}</dt>
    <dd class="desk-figure" key=${n}>${n}</dd>
    <dd>${children}</dd>
  </div>
`;
