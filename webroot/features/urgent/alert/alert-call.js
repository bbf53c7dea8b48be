import { useEffect, useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Icon } from '../../../core/ui/icon.js';
import { FormError } from '../../../core/ui/states.js';
import { confirmAlert } from '../urgent-api.js';
import { DrillNote, Emergency, Head, Where, Who } from './alert-parts.js';
import { ring } from './ring.js';

/** Somebody is asked to go. It rings until there is an answer, or silence is wanted. */
export function Call({ alert, heading, silent, onSilence, act }) {
  useEffect(() => (silent ? undefined : ring()), [silent]);
  useEffect(() => whenSeen(() => confirmAlert(alert.hood, alert.dispatch, 'live').catch(() => {})), [alert.dispatch, alert.alerted]);
  const [busy, setBusy] = useState(null);
  const [error, setError] = useState(null);
  const say = (state) => async () => {
    if (busy) return;
    onSilence();
    setBusy(state);
    setError(null);
    setError(await act(state));
    setBusy(null);
  };
  return html`
    <${Head} alert=${alert}>
      ${!silent && html`<button class="button round alert-plain" aria-label=${t('urgent.silence')} onClick=${onSilence}><${Icon} name="volume-x" /></button>`}
    <//>
    <div class="alert-body">
      <${DrillNote} alert=${alert} />
      <h1 ...${heading}>${alert.need}</h1>
      ${alert.details && html`<p class="alert-details">${alert.details}</p>`}
      <${Where} alert=${alert} />
      <${Who} alert=${alert} />
    </div>
    <div class="alert-foot">
      <${FormError} error=${error} />
      <button class="button alert-go" aria-disabled=${busy !== null} onClick=${say('going')}><${Icon} name="footprints" /> ${t('urgent.go')}</button>
      <button class="button alert-plain" aria-disabled=${busy !== null} onClick=${say('declined')}>${t('urgent.cannot')}</button>
      <${Emergency} />
    </div>
  `;
}

/** What nobody looks at has reached nobody: a page behind others leaves it to the next channel. Answers what calls it off. */
function whenSeen(confirm) {
  const look = () => {
    if (document.visibilityState !== 'visible') return;
    stop();
    confirm();
  };
  const stop = () => document.removeEventListener('visibilitychange', look);
  document.addEventListener('visibilitychange', look);
  look();
  return stop;
}
