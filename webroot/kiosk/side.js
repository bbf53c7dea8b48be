import { html } from '../core/html.js';
import { t } from '../core/i18n.js';
import { Icon } from '../core/ui/icon.js';
import { lookOf, panels } from './kinds.js';
import { agenda, pick, requests } from './programme.js';
import { beginningOf, placesOf } from './words.js';

/** The places stay together on a line. */
const factsOf = ({ occasion }) =>
  [occasion.venue, placesOf(occasion, true).replaceAll(' ', '\u00a0')].filter(Boolean).join(', ');

/** What there is to do today, and what else has a panel of its own. */
export const Side = () => html`
  <aside class="aside">
    <section class="panel">
      <h2>${t('kiosk.today')}</h2>
      <${Today} />
    </section>
    ${panels().map((kind) => html`
      <section class="panel asked" key=${kind}>
        <h2><${Icon} name=${lookOf({ kind }).icon} /> ${t(`kiosk.panel.${kind}.title`)}</h2>
        <${Asked} kind=${kind} />
      </section>
    `)}
  </aside>
`;

function Today() {
  const items = agenda.value;
  if (!items.length) return html`<p>${t('kiosk.todayNone')}</p>`;
  return html`
    <ol class="today">
      ${items.map(
        (item) => html`
          <li key=${item.id} class=${item.occasion.state === 'cancelled' ? 'line off' : 'line'}>
            <b class="time">${beginningOf(item.occasion)}</b>
            <div class="grow">
              <b class="line-title">${item.title}</b>
              <span class="line-facts">${factsOf(item)}</span>
            </div>
            <button class="tap" aria-label=${item.title} onClick=${() => pick(item)} />
          </li>
        `,
      )}
    </ol>
  `;
}

function Asked({ kind }) {
  const items = requests.value.filter((item) => item.kind === kind);
  if (!items.length) return html`<p>${t(`kiosk.panel.${kind}.none`)}</p>`;
  return html`
    <ul class="needs">
      ${items.map(
        (item) => html`
          <li key=${item.id}>
            <p class="need">${item.title}</p>
            <button class="tap" aria-label=${item.title} onClick=${() => pick(item)} />
          </li>
        `,
      )}
    </ul>
  `;
}
