import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Icon } from '../../../core/ui/icon.js';
import { categories } from '../categories.js';
import { helpUrl, offersOf, placeOf } from '../words.js';

const most = 3;

/** The newest that are open, for beside the square. */
export function HelpAside({ list }) {
  const open = list.items.filter(({ state }) => state === 'open').slice(0, most);
  return html`
    <section class="card aside-card">
      <div class="aside-head">
        <h2>${t('help.asked')}</h2>
        <a class="aside-all" href=${helpUrl()}>${t('help.all')}<span class="unseen"> ${t('help.allOf')}</span></a>
      </div>
      ${open.length
        ? html`<ul class="plain-list">${open.map((request) => html`<${Item} key=${request.id} request=${request} />`)}</ul>`
        : html`<p class="hint">${t('help.noneOpen')}</p>`}
    </section>
  `;
}

const Item = ({ request }) => html`
  <li class="aside-item">
    <span class="badge badge-leaf"><${Icon} name=${categories[request.category]} /></span>
    <a href=${helpUrl(request.id)}>
      <strong>${request.need}</strong>
      <span class="meta">${placeOf(request) && html`<span>${placeOf(request)}</span>`}<span>${offersOf(request)}</span></span>
    </a>
  </li>
`;
