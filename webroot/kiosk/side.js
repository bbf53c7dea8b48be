import { html } from '../core/html.js';
import { t } from '../core/i18n.js';
import { Icon } from '../core/ui/icon.js';
import { timeOf } from './clock.js';
import { agenda, pick, request, requests } from './programme.js';
import { placesOf } from './words.js';

const most = 5; // lines that fit

/** What there is to do today, and who needs a hand. */
export const Side = () => html`
  <aside class="aside">
    <section class="panel">
      <h2>${t('kiosk.today')}</h2>
      <${Today} />
    </section>
    <section class="panel asked">
      <h2><${Icon} name="hand-heart" /> ${t('kiosk.help')}</h2>
      <${Asked} />
    </section>
  </aside>
`;

function Today() {
  const items = agenda.value;
  if (!items.length) return html`<p class="quiet">${t('kiosk.todayNone')}</p>`;
  return html`
    <ol class="today">
      ${items.slice(0, most).map(
        (item) => html`
          <li key=${item.id} class=${item.occasion.state === 'cancelled' ? 'line off' : 'line'}>
            <b class="time">${timeOf(Date.parse(item.occasion.starts))}</b>
            <div class="grow">
              <b class="line-title">${item.title}</b>
              <span class="line-facts">${[item.occasion.venue, placesOf(item.occasion)].filter(Boolean).join(' · ')}</span>
            </div>
            <button class="tap" aria-label=${item.title} onClick=${() => pick(item)} />
          </li>
        `,
      )}
    </ol>
    ${items.length > most && html`<p class="quiet">${t('kiosk.more', { n: items.length - most })}</p>`}
  `;
}

function Asked() {
  const item = request.value;
  if (!item) return html`<p class="quiet">${t('kiosk.helpNone')}</p>`;
  return html`
    <p class="need">${item.title}</p>
    ${requests.value > 1 && html`<p class="quiet">${t('kiosk.moreHelp', { n: requests.value - 1 })}</p>`}
    <button class="tap" aria-label=${item.title} onClick=${() => pick(item)} />
  `;
}
