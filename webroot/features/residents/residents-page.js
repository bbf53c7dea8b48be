import './icons.js';
import { useEffect, useRef, useState } from 'preact/hooks';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { useLive } from '../../core/live/use-live.js';
import { query as queryOf } from '../../core/query.js';
import { go, location } from '../../core/router.js';
import { me } from '../../core/session.js';
import { base, isManager } from '../../core/store.js';
import { More } from '../../core/ui/cards/more.js';
import { Field } from '../../core/ui/forms/field.js';
import { useTitle } from '../../core/ui/frame/use-title.js';
import { Icon } from '../../core/ui/icon.js';
import { Notice } from '../../core/ui/states.js';
import { Whole } from '../../core/ui/whole.js';
import { Back, ManagersOnly } from '../desk/feature.js';
import { LettersButton } from './letters-button.js';
import { ResidentsStore } from './residents-store.js';
import { BarredRow, ResidentRow } from './rows.js';
import { residentsUrl } from './words.js';

const filters = ['all', 'unverified', 'managers', 'suspended', 'barred'];
const pause = 250; // milliseconds after the last letter typed

/** Who lives here, for who runs the hood. */
export function ResidentsPage({ slug }) {
  useTitle(t('residents.title'));
  const { query } = location.value;
  const wanted = query.get('filter');
  const search = { q: query.get('q') ?? '', filter: filters.includes(wanted) ? wanted : 'all' };
  const store = useLive(() => new ResidentsStore(slug, search), [slug]);
  useEffect(() => store.find(search), [store, search.q, search.filter]);
  if (me.value === null) return html`<${ManagersOnly} />`;
  return html`
    <div class="reading stack">
      <${Back} />
      <${Whole} store=${store} missing=${html`<${ManagersOnly} />`}>
        ${(page) => html`
          <header class="page-head">
            <h1>${t('residents.title')}</h1>
            <p>${t('residents.text')}</p>
            ${!isManager.value && html`<div><a class="button" href=${`${base.value}/desk/log`}><${Icon} name="book-open" /> ${t('desk.log.open')}</a></div>`}
          </header>
          ${search.filter !== 'barred' && html`<${Search} search=${search} />`}
          <${Filters} search=${search} />
          ${page.search.filter === 'unverified' && isManager.value && html`<${LettersButton} slug=${slug} letters=${page.letters} />`}
          <${List} store=${store} page=${page} />
        `}
      <//>
    </div>
  `;
}

const urlOf = ({ q, filter }) => residentsUrl() + queryOf({ filter: filter !== 'all' && filter, q: filter !== 'barred' && q });

/** Looks once nothing is typed for a moment. */
function Search({ search }) {
  const [words, setWords] = useState(search.q);
  const timer = useRef();
  const look = (q) => {
    clearTimeout(timer.current);
    if (q.trim() !== search.q) go(urlOf({ ...search, q: q.trim() }), { replace: true });
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (event) => {
    const { value } = event.target;
    setWords(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => look(value), pause);
  };
  return html`
    <form role="search" onSubmit=${(event) => event.preventDefault() || look(words)}>
      <${Field} label=${t('residents.search.label')} hint=${t('residents.search.hint')}>
        <input class="input" type="search" autocomplete="off" maxlength="100" value=${words} onInput=${type} />
      <//>
    </form>
  `;
}

const Filters = ({ search }) => html`
  <nav class="residents-filters" aria-label=${t('residents.filter.label')}>
    ${filters
      .filter((filter) => filter !== 'barred' || isManager.value)
      .map((filter) => html`
        <a class="button small" key=${filter} href=${urlOf({ ...search, filter })} aria-current=${filter === search.filter ? 'true' : undefined}>
          ${t(`residents.filter.${filter}`)}
        </a>
      `)}
  </nav>
`;

function List({ store, page: { items, next, search } }) {
  const Row = search.filter === 'barred' ? BarredRow : ResidentRow;
  const none = search.q ? 'search' : search.filter;
  return html`
    <p class="unseen" role="status">${t('residents.shown', { n: items.length })}</p>
    ${items.length
      ? html`<ul class="plain-list card residents" aria-label=${t(`residents.filter.${search.filter}`)}>
          ${items.map((one) => html`<${Row} key=${one.person} slug=${store.slug} resident=${one} />`)}
        </ul>`
      : html`<${Notice} icon=${search.q ? 'search' : 'users'} title=${t(`residents.none.${none}.title`)} text=${t(`residents.none.${none}.text`)} />`}
    <${More} next=${next} onMore=${() => store.more()} />
  `;
}
