import { useEffect, useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { refusal } from '../../../core/ui/forms/use-submit.js';
import { Icon } from '../../../core/ui/icon.js';
import { FormError } from '../../../core/ui/states.js';
import { sound } from '../alert/ring.js';
import { lookAtPush, push, startPush, stopPush } from './push.js';
import { TestCall } from './test-call.js';

/** Whether this device can ring, and what to do when it can't. */
export function Device() {
  const [error, setError] = useState(null);
  useEffect(() => {
    lookAtPush();
  }, []);
  const attempt = (work) => async () => {
    setError(null);
    await work().catch(() => setError(refusal({ form: t('device.pushFailed') })));
  };
  return html`
    <section class="card stack">
      <h2>${t('device.title')}</h2>
      <${Sound} />
      <div class="device-line">
        <span class=${`badge ${push.value === 'on' ? 'badge-leaf' : 'badge-sun'}`}><${Icon} name="bell-ring" /></span>
        <div class="grow">
          <strong>${t('device.closed')}</strong>
          <p>${push.value && t(`device.push.${push.value}`)}</p>
        </div>
        ${push.value === 'off' && html`<button class="button primary" onClick=${attempt(startPush)}>${t('device.allow')}</button>`}
        ${push.value === 'on' && html`<button class="button" onClick=${attempt(stopPush)}>${t('device.stop')}</button>`}
      </div>
      <${FormError} error=${error} />
      ${push.value === 'on' && html`<${TestCall} />`}
      <p class="meta">${t('device.mail')}</p>
    </section>
  `;
}

function Sound() {
  const [heard, setHeard] = useState(null);
  const listen = async () => {
    navigator.vibrate?.(300);
    setHeard(await sound());
  };
  return html`
    <div class="device-line">
      <span class="badge badge-leaf"><${Icon} name="volume-2" /></span>
      <div class="grow">
        <strong>${t('device.open')}</strong>
        <p role="status">${heard === null ? t('device.openText') : t(heard ? 'device.heard' : 'device.unheard')}</p>
      </div>
      <button class="button" onClick=${listen}>${t('device.test')}</button>
    </div>
  `;
}
