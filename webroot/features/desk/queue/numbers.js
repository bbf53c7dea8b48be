import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Elapsed } from '../../../core/ui/cards/seconds.js';
import { isUrgent, lookOf } from '../kinds.js';
import { numbersOf } from '../tasks.js';
import { deskUrl, waited } from '../words.js';

/** How the hood stands, at a glance. */
export function Numbers({ desk }) {
  const { counted, toModerate } = numbersOf(desk.tasks);
  const count = toModerate.reduce((sum, { n }) => sum + n, 0);
  return html`
    <dl class="desk-numbers">
      ${counted.map(({ kind, tasks }) => html`
        <${Figure} key=${kind} name=${kind} colour=${lookOf(kind).colour} n=${tasks.length}>${longestOf(kind, tasks)}<//>
      `)}
      <${Figure} name="toModerate" n=${count}>
        ${count ? toModerate.map(({ kind, n }) => t(`desk.number.toModerate.${kind}`, { n })).join(', ') : t('desk.number.toModerate.none')}
      <//>
      <${Figure} name="newResidents" n=${desk.newResidents} url=${deskUrl('/residents')}>${t('desk.number.newResidents.week')}<//>
    </dl>
  `;
}

/** How long the first of them waits; what is urgent by the second. */
function longestOf(kind, [first]) {
  const key = `desk.number.${kind}`;
  if (!first) return t(`${key}.none`);
  return isUrgent(first) ? html`${t(`${key}.since`)} <${Elapsed} since=${first.opened} />` : t(`${key}.longest`, { age: waited(first.opened) });
}

/** `url`: where these are listed. */
const Figure = ({ name, colour = name, n, url, children }) => html`
  <div class=${`card figure-${colour} ${n ? '' : 'is-none'}`}>
    <dt>${url ? html`<a class="meta-link" href=${url}>${t(`desk.number.${name}.label`)}</a>` : t(`desk.number.${name}.label`)}</dt>
    <dd class="desk-figure" key=${n}>${n}</dd>
    <dd>${children}</dd>
  </div>
`;
