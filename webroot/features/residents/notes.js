import { useState } from 'preact/hooks';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { me } from '../../core/session.js';
import { Time } from '../../core/ui/cards/time.js';
import { Confirm } from '../../core/ui/confirm.js';
import { Field } from '../../core/ui/forms/field.js';
import { useDraft } from '../../core/ui/forms/use-draft.js';
import { refusal, useSubmit } from '../../core/ui/forms/use-submit.js';
import { WritingArea } from '../../core/ui/forms/writing-area.js';
import { toast } from '../../core/ui/frame/toast.js';
import { FormError, wordsFor } from '../../core/ui/states.js';
import { removeNote, writeNote } from './residents-api.js';
import { nameOf } from './words.js';

const longest = 1000;

/** What managers tell each other. */
export const Notes = ({ slug, resident, notes }) => html`
  <section class="card stack" aria-labelledby="notes">
    <div>
      <h2 id="notes">${t('residents.notes.title')}</h2>
      <p class="hint">${t('residents.notes.text', { name: nameOf(resident) })}</p>
    </div>
    ${notes.length > 0 && html`
      <ul class="plain-list resident-notes" aria-labelledby="notes">
        ${notes.map((note) => html`<${Note} key=${note.id} slug=${slug} resident=${resident} note=${note} />`)}
      </ul>
    `}
    <${Write} key=${resident.person} slug=${slug} resident=${resident} />
  </section>
`;

function Note({ slug, resident, note }) {
  const [asking, setAsking] = useState(false);
  const { author, at, words } = note;
  const remove = () => {
    setAsking(false);
    removeNote(slug, resident.person, note.id).catch((error) => toast(wordsFor(error)));
  };
  return html`
    <li>
      <p class="resident-words">${words}</p>
      <p class="meta"><span translate=${!author}>${author?.name ?? t('residents.notes.somebody')}</span> <span><${Time} at=${at} /></span></p>
      ${author?.id === me.value?.id && html`<button class="button quiet small" onClick=${() => setAsking(true)}>${t('residents.notes.remove')}<span class="unseen">: ${words}</span></button>`}
      ${asking && html`
        <${Confirm} title=${t('residents.notes.removeTitle')} text=${words} yes=${t('residents.notes.removeYes')} danger onYes=${remove} onNo=${() => setAsking(false)} />
      `}
    </li>
  `;
}

function Write({ slug, resident }) {
  const { draft, change, place } = useDraft(`note.${resident.person}`, { words: '' });
  const { busy, error, fields, submit: send } = useSubmit(async () => {
    if (!draft.words.trim()) throw refusal({ words: t('residents.notes.blank') });
    await place(({ words, key }) => writeNote(slug, resident.person, words.trim(), key));
  });
  return html`
    <form class="stack-small" onSubmit=${send}>
      <${Field} label=${t('residents.notes.label')} error=${fields.words}>
        <${WritingArea} value=${draft.words} longest=${longest} rows="2" onText=${(words) => change({ words })} onDone=${send} />
      <//>
      ${!fields.words && html`<${FormError} error=${error} />`}
      <div><button class="button" type="submit" aria-disabled=${busy}>${t('residents.notes.act')}</button></div>
    </form>
  `;
}
