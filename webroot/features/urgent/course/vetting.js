import { useEffect, useState } from 'preact/hooks';
import { api } from '../../../core/api.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { query } from '../../../core/query.js';
import { Avatar } from '../../../core/ui/avatar.js';
import { Dialog } from '../../../core/ui/dialog.js';
import { Field } from '../../../core/ui/forms/field.js';
import { FormError } from '../../../core/ui/states.js';

const shown = 6;

/** Finds a resident by name or street, to make a responder. */
export function Vetting({ slug, known, onVet, onClose }) {
  const [residents, setResidents] = useState([]);
  const [words, setWords] = useState('');
  const [error, setError] = useState(null);
  useEffect(() => {
    let wanted = true;
    everyone(slug, (some) => wanted && setResidents((before) => [...before, ...some])).catch(setError);
    return () => (wanted = false);
  }, [slug]);
  const vetted = new Set(known.map(({ person }) => person));
  const search = plain(words);
  const found = residents.filter(({ person, name, street }) => !vetted.has(person) && plain(`${name} ${street}`).includes(search));
  return html`
    <${Dialog} title=${t('vetting.title')} onClose=${onClose}>
      <div class="stack">
        <p>${t('vetting.text')}</p>
        <${Field} label=${t('vetting.search')}>
          <input class="input" type="search" autocomplete="off" data-focus value=${words} onInput=${(event) => setWords(event.target.value)} />
        <//>
        <${FormError} error=${error} />
        <p class="unseen" role="status">${search && t('vetting.found', { n: found.length })}</p>
        <ul class="plain-list alert-list">
          ${found.slice(0, shown).map(
            (resident) => html`
              <li class="alert-line" key=${resident.person}>
                <${Avatar} person=${{ id: resident.person, name: resident.name }} />
                <div class="grow"><strong translate=${false}>${resident.name}</strong><p class="meta" translate=${false}>${resident.street} ${resident.houseNumber}</p></div>
                <button class="button" onClick=${() => onVet(resident)}>${t('vetting.act')}<span class="unseen"> ${resident.name}</span></button>
              </li>
            `,
          )}
        </ul>
      </div>
    <//>
  `;
}

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Residents come a page at a time. */
async function everyone(slug, tell) {
  let next = null;
  do {
    const page = await api.get(`/hoods/${slug}/residents${query({ limit: 100, cursor: next })}`);
    tell(page.items);
    next = page.next;
  } while (next);
}
