import '../../../core/ui/more-icons.js';
import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Time } from '../../../core/ui/cards/time.js';
import { Field } from '../../../core/ui/forms/field.js';
import { Icon } from '../../../core/ui/icon.js';
import { FormError } from '../../../core/ui/states.js';
import { whereAmI } from '../../../core/where.js';
import { distanceOf } from '../alert/alert-parts.js';
import { refusal, share, sharing } from '../alert/position.js';
import { change } from './duty.js';

const distances = [250, 500, 1000, 2000, 5000];

/** How far somebody comes, and from where. */
export function Reach({ duty }) {
  const [error, setError] = useState(null);
  const attempt = async (next) => setError(await change(next).then(() => null, (problem) => problem));
  const choices = [...new Set([...distances, duty.radius])].sort((a, b) => a - b);
  return html`
    <section class="card stack">
      <h2>${t('reach.title')}</h2>
      <${Field} label=${t('reach.radius')} error=${error?.fields?.radius}>
        <select class="input reach-radius" value=${duty.radius} onChange=${(event) => attempt({ radius: Number(event.target.value) })}>
          ${choices.map((metres) => html`<option key=${metres} value=${metres} selected=${metres === duty.radius}>${distanceOf(metres)}</option>`)}
        </select>
      <//>
      <${Home} known=${duty.home} attempt=${attempt} />
      <${Sharing} located=${duty.located} onDuty=${duty.onDuty} />
      <${FormError} error=${error} />
    </section>
  `;
}

function Home({ known, attempt }) {
  const [state, setState] = useState('');
  const here = async () => {
    setState('busy');
    try {
      await attempt({ home: await whereAmI() });
      setState('');
    } catch {
      setState('failed');
    }
  };
  return html`
    <div class="device-line">
      <span class=${`badge ${known ? 'badge-leaf' : 'badge-sun'}`}><${Icon} name="house" /></span>
      <div class="grow">
        <strong>${t(known ? 'reach.homeKnown' : 'reach.homeUnknown')}</strong>
        <p role="status">${t(state === 'failed' ? 'reach.noPlace' : state === 'busy' ? 'loading' : 'reach.homeText')}</p>
      </div>
      <button class=${known ? 'button' : 'button primary'} aria-disabled=${state === 'busy'} onClick=${here}><${Icon} name="locate-fixed" /> ${t('reach.home')}</button>
    </div>
  `;
}

function Sharing({ located, onDuty }) {
  return html`
    <label class="choice">
      <input type="checkbox" checked=${sharing.value} onChange=${(event) => share(event.target.checked)} />
      <span>
        <strong>${t('reach.share')}</strong>
        <span class="choice-text">${t('reach.shareText')}</span>
        <span class="choice-text" role="status">
          ${refusal.value && t('reach.noPlace')}
          ${sharing.value && !onDuty && t('reach.shareWaits')}
          ${sharing.value && onDuty && located && html`${t('reach.shared')} <${Time} at=${located} />`}
        </span>
      </span>
    </label>
  `;
}
