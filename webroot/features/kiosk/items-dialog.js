import { useEffect, useState } from 'preact/hooks';
import { fetchCatalogues } from '../../core/catalogues.js';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { Dialog } from '../../core/ui/dialog.js';
import { toast } from '../../core/ui/frame/toast.js';
import { Icon } from '../../core/ui/icon.js';
import { Failure, Skeleton, wordsFor } from '../../core/ui/states.js';
import { chooseItem, listItems } from './screens-api.js';

/** What the screen could show: pinned, as it comes, or never. */
export function ItemsDialog({ slug, kiosk, onClose }) {
  const [items, setItems] = useState(null);
  const [error, setError] = useState(null);
  const load = () => listWithWords(slug, kiosk).then(setItems, setError);
  useEffect(() => {
    load();
  }, [kiosk.id]);
  const choose = async (item, choice) => {
    const chosen = item.choice === choice ? 'shown' : choice;
    try {
      await chooseItem(slug, kiosk.id, item.id, chosen);
      setItems((before) => before.map((one) => (one.id === item.id ? { ...one, choice: chosen } : one)));
    } catch (problem) {
      toast(wordsFor(problem));
    }
  };
  return html`
    <${Dialog} title=${t('kiosk.manage.itemsOf', kiosk)} onClose=${onClose}>
      <p class="hint">${t('kiosk.manage.pinHint')}</p>
      ${error && html`<${Failure} error=${error} retry=${load} />`}
      ${!items && !error && html`<${Skeleton} count=${2} />`}
      ${items?.length === 0 && html`<p>${t('kiosk.manage.itemsNone')}</p>`}
      <ul class="plain-list kiosk-items">
        ${items?.map((item) => html`<${Line} key=${item.id} item=${item} choose=${choose} />`)}
      </ul>
    <//>
  `;
}

/** What features bring to screens comes with its words. */
async function listWithWords(slug, kiosk) {
  const [{ items }, catalogues] = await Promise.all([listItems(slug, kiosk.id), fetchCatalogues()]);
  const kinds = Object.assign({}, ...catalogues.map((one) => one.screenKinds));
  return items.map((item) => ({ ...item, isKnown: item.kind in kinds }));
}

const Line = ({ item, choose }) => html`
  <li class="kiosk-item">
    <div class="grow">
      <strong>${item.title}</strong>
      <p class="meta">${item.isKnown && t(`kiosk.kinds.${item.kind}`)}</p>
    </div>
    <${Toggle} item=${item} choice="pinned" icon="pin" words=${t('kiosk.manage.pin')} choose=${choose} />
    <${Toggle} item=${item} choice="excluded" icon="eye-off" words=${t('kiosk.manage.exclude')} choose=${choose} />
  </li>
`;

const Toggle = ({ item, choice, icon, words, choose }) => html`
  <button class="button small kiosk-toggle" aria-pressed=${String(item.choice === choice)} aria-label=${`${words}: ${item.title}`} onClick=${() => choose(item, choice)}>
    <${Icon} name=${icon} /> <span>${words}</span>
  </button>
`;
