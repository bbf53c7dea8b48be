import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { beginning } from '../dates.js';
import { agendaUrl, isOver, placesOf } from '../words.js';
import { Leaf } from './leaf.js';

const most = 3;

/** The next few, for beside the square. */
export function Soon({ list }) {
  const next = list.items.filter((gathering) => gathering.state === 'planned' && !isOver(gathering)).slice(0, most);
  return html`
    <section class="card aside-card">
      <div class="aside-head">
        <h2>${t('agenda.soon')}</h2>
        <a class="aside-all" href=${agendaUrl()}>${t('nav.agenda')}</a>
      </div>
      ${next.length
        ? html`<ul class="plain-list">${next.map((gathering) => html`<${Item} key=${gathering.id} gathering=${gathering} />`)}</ul>`
        : html`<p class="hint">${t('agenda.noneSoon')}</p>`}
    </section>
  `;
}

const Item = ({ gathering }) => html`
  <li class="aside-item">
    <${Leaf} at=${gathering.starts} />
    <a href=${agendaUrl(gathering.id)}>
      <strong>${gathering.title}</strong>
      <span class="meta">
        <span>${beginning(gathering)}</span>${gathering.signing !== 'none' && html`<span>${placesOf(gathering)}</span>`}
      </span>
    </a>
  </li>
`;
