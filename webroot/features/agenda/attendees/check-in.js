import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Field } from '../../../core/ui/forms/field.js';
import { Icon } from '../../../core/ui/icon.js';
import { later } from '../../../core/ui/later.js';
import { FormError } from '../../../core/ui/states.js';
import { checkInByCode } from '../agenda-api.js';
import { codeIn } from './typed-code.js';

const Scanner = later(() => import('./scanner.js'), 'Scanner', null);

/** Where people come in: a code or a name is typed, or a code is held before the camera. */
export function Desk({ store, search, onSearch }) {
  const [scanning, setScanning] = useState(false);
  const [state, setState] = useState({ came: null, error: null });
  const enter = async (code) => {
    setState({ came: null, error: null });
    try {
      const came = await checkInByCode(store.hood, store.id, code);
      store.put(came);
      onSearch('');
      setState({ came, error: null });
    } catch (error) {
      setState({ came: null, error });
    }
  };
  const submit = (event) => {
    event.preventDefault();
    const code = codeIn(search);
    if (code) enter(code);
  };
  const type = (event) => {
    setState({ came: null, error: null });
    onSearch(event.target.value);
  };
  return html`
    <form class="card stack desk" onSubmit=${submit}>
      <${Field} label=${t('agenda.desk.label')} hint=${t('agenda.desk.hint')}>
        <input class="input" autocomplete="off" autocapitalize="characters" spellcheck=${false} value=${search} onInput=${type} />
      <//>
      <${FormError} error=${state.error} />
      <p class="came" role="status">${state.came && html`<${Icon} name="check" /> ${welcome(state.came)}`}</p>
      <div class="agenda-ways">
        ${codeIn(search) && html`<button class="button primary" type="submit"><${Icon} name="user-check" /> ${t('agenda.desk.act')}</button>`}
        ${navigator.mediaDevices && html`
          <button class="button" type="button" aria-pressed=${scanning} onClick=${() => setScanning(!scanning)}><${Icon} name="camera" /> ${t(scanning ? 'agenda.desk.stop' : 'agenda.desk.scan')}</button>
        `}
      </div>
      ${scanning && html`<${Scanner} onCode=${enter} />`}
    </form>
  `;
}

/** 'Samira is er, met z’n drieën.' */
export const welcome = ({ name, guests }) => t(guests ? 'agenda.desk.cameWith' : 'agenda.desk.came', { name, n: guests + 1 });
