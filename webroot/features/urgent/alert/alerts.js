import '../../../core/ui/more-icons.js';
import '../icons.js';
import './position.js';
import './shown.js';
import './tapped.js';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { useModal } from '../../../core/ui/dialog.js';
import { Icon } from '../../../core/ui/icon.js';
import { again, answer, listen } from '../duty/duty.js';
import { Call } from './alert-call.js';
import { End } from './alert-end.js';
import { OnTheWay } from './alert-way.js';
import { hide, onScreen, putAway, show } from './screen.js';

/** Listens as a responder of this hood; answers what draws the alerts. */
export function enter(slug, page = null) {
  listen(slug, page);
  if (page && !page.live.length) again(); // it was called just now, and there may be more
  return AlertPlace;
}

function AlertPlace() {
  if (onScreen.value) return html`<${Alert} key=${onScreen.value.dispatch} alert=${onScreen.value} />`;
  return putAway.value.slice(0, 1).map(
    ({ dispatch, need }) => html`
      <button class="button danger alert-bar" key=${dispatch} onClick=${() => show(dispatch)}>
        <${Icon} name="siren" /> <span>${t('urgent.bar', { need })}</span>
      </button>
    `,
  );
}

/** What this is to the responder now: call, way, or how it ended. */
function kindOf({ state, closed, going, needed }) {
  if (state === 'done') return 'done';
  if (closed) return 'closed';
  if (state === 'stood_down') return going < needed ? 'released' : 'stoodDown';
  return { alerted: 'call', going: 'way', arrived: 'way' }[state] ?? 'declined';
}

const parts = { call: Call, way: OnTheWay };

function Alert({ alert }) {
  const dialog = useRef(null);
  const title = useRef(null);
  const id = useId();
  const [silenced, setSilenced] = useState(null); // the call of this moment; another one rings again
  const silent = silenced === alert.alerted;
  const kind = kindOf(alert);
  useModal(dialog);
  useLayoutEffect(() => title.current?.focus(), [kind]);
  const silence = () => setSilenced(alert.alerted);
  const cancel = (event) => {
    if (kind !== 'call' || silent) return;
    event.preventDefault();
    silence();
  };
  // A browser says so a moment later, when another call may have taken the screen.
  const closed = () => onScreen.value?.dispatch === alert.dispatch && hide();
  const act = (state, words) => answer(alert, state, words).then(() => null, (error) => error);
  const Part = parts[kind] ?? End;
  return html`
    <dialog
      ref=${dialog}
      class=${`alert ${parts[kind] ? 'alert-urgent' : 'alert-calm'} ${alert.drill ? 'alert-drill' : ''}`}
      role="alertdialog"
      aria-labelledby=${id}
      onCancel=${cancel}
      onClose=${closed}
    >
      <p class="unseen" role="alert">${t(`urgent.say.${kind}`, { need: alert.need })}</p>
      <${Part} alert=${alert} kind=${kind} heading=${{ id, ref: title, tabIndex: -1 }} silent=${silent} onSilence=${silence} act=${act} />
    </dialog>
  `;
}
