import { useEffect, useState } from 'preact/hooks';
import { api } from '../../core/api.js';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { baseOf } from '../../core/store.js';
import { LanguageSwitch } from '../../core/ui/frame/language-switch.js';
import { useTitle } from '../../core/ui/frame/use-title.js';
import { Icon } from '../../core/ui/icon.js';
import { Failure, Skeleton } from '../../core/ui/states.js';
import { Street } from '../../core/ui/street.js';

export function ChoosePage() {
  useTitle(t('choose.page'));
  const [hoods, setHoods] = useState(null);
  const [error, setError] = useState(null);
  const load = () => {
    setError(null);
    api.get('/hoods').then(({ items }) => setHoods(items), setError);
  };
  useEffect(load, []);
  return html`
    <div class="reading stack">
      <header class="card with-street choose-head">
        <${Street} />
        <h1>${t('choose.title')}</h1>
        <p>${t('choose.text')}</p>
      </header>
      ${error && html`<${Failure} error=${error} retry=${load} />`} ${!hoods && !error && html`<${Skeleton} count=${2} />`}
      ${hoods && Object.entries(Object.groupBy(hoods, (hood) => hood.city)).map(([city, items]) => html`<${City} key=${city} city=${city} items=${items} />`)}
      <p class="row"><${LanguageSwitch} /></p>
    </div>
  `;
}

const City = ({ city, items }) => html`
  <section class="stack-small">
    <h2>${city}</h2>
    <ul class="plain-list hood-list">
      ${items.map(
        (hood) => html`
          <li key=${hood.slug}>
            <a class="card hood-link" href=${baseOf(hood.slug) || '/'}>
              <span class="badge badge-delft"><${Icon} name="house" /></span> <strong class="grow" translate=${false}>${hood.name}</strong>
              <${Icon} name="chevron-right" />
            </a>
          </li>
        `,
      )}
    </ul>
  </section>
`;
