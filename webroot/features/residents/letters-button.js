import './icons.js';
import { useState } from 'preact/hooks';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { Confirm } from '../../core/ui/confirm.js';
import { toast } from '../../core/ui/frame/toast.js';
import { Icon } from '../../core/ui/icon.js';
import { wordsFor } from '../../core/ui/states.js';
import { saveLastLetters, saveLetters } from './residents-api.js';

/** One file with a letter for each who has none yet, `due` of them; or the `last` ones again, when their file got lost. */
export function LettersButton({ slug, letters: { due, last } }) {
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const stop = () => setAsking(false);
  const save = async (make) => {
    stop();
    if (busy) return;
    setBusy(true);
    await make(slug).then(() => toast(t('residents.letters.done')), (error) => toast(wordsFor(error)));
    setBusy(false);
  };
  if (!due && !last) return null;
  const again = t('residents.letters.again', { n: last });
  return html`
    <div class="card residents-letters">
      <p class="grow">${t(due ? 'residents.letters.text' : 'residents.letters.lost')}</p>
      ${due > 0 && html`<button class="button" onClick=${() => save(saveLetters)} aria-disabled=${busy}><${Icon} name="printer" /> ${t('residents.letters.act')}</button>`}
      ${last > 0 && html`<button class="button quiet" onClick=${() => setAsking(true)} aria-disabled=${busy}>${again}</button>`}
    </div>
    ${asking && html`
      <${Confirm} title=${again} text=${t('residents.letters.againText')} yes=${t('residents.letters.againYes')} onYes=${() => save(saveLastLetters)} onNo=${stop} />
    `}
  `;
}
