import { useId } from 'preact/hooks';
import { html } from '../html.js';
import { t } from '../i18n.js';
import { Icon } from '../ui/icon.js';
import { wordsFor } from '../ui/states.js';
import { fileOf } from './files.js';

const longestAlt = 300;

/** A photo that is there: what is on it, and where it stands. */
export function Chosen({ photo, at, count, onAlt, onMove, onRemove }) {
  const id = useId();
  const nr = { at: at + 1 };
  return html`
    <li class="photo-row">
      <img src=${fileOf(photo, 400)} alt="" width="96" height="96" />
      <div class="field">
        <label for=${id}>${t('photos.alt')} ${count > 1 && html`<span class="unseen">${t('photos.nr', nr)}</span>`}</label>
        <input class="input" id=${id} maxlength=${longestAlt} value=${photo.alt} placeholder=${t('photos.altExample')}
          onInput=${(event) => onAlt(event.target.value)} />
      </div>
      <div class="photo-acts">
        ${count > 1 && html`
          <${Act} icon="arrow-up" words=${t('photos.earlier', nr)} off=${at === 0} onClick=${() => onMove(-1)} />
          <${Act} icon="arrow-down" words=${t('photos.later', nr)} off=${at === count - 1} onClick=${() => onMove(1)} />
        `}
        <${Act} icon="trash-2" words=${t('photos.remove', nr)} onClick=${onRemove} />
      </div>
    </li>
  `;
}

/** One on its way, or stuck. */
export function Coming({ photo, onRetry, onRemove }) {
  const percent = Math.round(photo.progress * 100);
  return html`
    <li class="photo-row">
      <img src=${photo.url} alt="" width="96" height="96" />
      ${photo.error
        ? html`<p class="field-error" role="alert"><${Icon} name="circle-alert" /> ${wordsFor(photo.error)}</p>`
        : html`<label class="photo-progress">${t('photos.sending')} <progress max="100" value=${percent}>${percent}%</progress></label>`}
      <div class="photo-acts">
        ${photo.error && html`<button type="button" class="button small" onClick=${onRetry}>${t('retry')}</button>`}
        <${Act} icon="trash-2" words=${t('photos.giveUp')} onClick=${onRemove} />
      </div>
    </li>
  `;
}

const Act = ({ icon, words, off = false, onClick }) => html`
  <button type="button" class="button quiet round" aria-label=${words} title=${words} disabled=${off} onClick=${onClick}>
    <${Icon} name=${icon} />
  </button>
`;
