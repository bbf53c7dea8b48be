import './icons.js';
import { useState } from 'preact/hooks';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { me } from '../../core/session.js';
import { Icon } from '../../core/ui/icon.js';
import { wordsFor } from '../../core/ui/states.js';
import { toast } from '../../core/ui/toast.js';
import { saveLetters } from './residents-api.js';

/** One file with a letter for each who has none yet. `residents`: whose address is not verified. */
export function LettersButton({ slug, residents }) {
  const [busy, setBusy] = useState(false);
  if (!residents.some(({ person, letter }) => !letter && person !== me.value?.id)) return null;
  const save = async () => {
    if (busy) return;
    setBusy(true);
    await saveLetters(slug).then(() => toast(t('residents.letters.done')), (error) => toast(wordsFor(error)));
    setBusy(false);
  };
  return html`
    <div class="card residents-letters">
      <p class="grow">${t('residents.letters.text')}</p>
      <button class="button" onClick=${save} aria-disabled=${busy}><${Icon} name="printer" /> ${t('residents.letters.act')}</button>
    </div>
  `;
}
