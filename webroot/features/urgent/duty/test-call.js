import { useEffect, useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Time } from '../../../core/ui/cards/time.js';
import { Icon } from '../../../core/ui/icon.js';
import { wordsFor } from '../../../core/ui/states.js';
import { answered, callForTest, lookAtPush } from './push.js';

const patience = 15_000; // milliseconds for a device to answer

/** Has this device called, and says when it last answered: nothing else shows that it would ring. */
export function TestCall() {
  const [asked, setAsked] = useState(false);
  const [trouble, setTrouble] = useState(null);
  useEffect(() => hearRinging(() => lookAtPush().then(() => setAsked(false))), []);
  useEffect(() => {
    const waiting = asked && setTimeout(() => giveUp(), patience);
    return () => clearTimeout(waiting);
  }, [asked]);
  const giveUp = () => {
    setAsked(false);
    setTrouble(t('device.silent'));
    lookAtPush();
  };
  const call = () => {
    if (asked) return;
    setAsked(true);
    setTrouble(null);
    callForTest().catch((error) => {
      setAsked(false);
      setTrouble(wordsFor(error));
    });
  };
  return html`
    <div class="device-line">
      <span class=${`badge ${answered.value ? 'badge-leaf' : 'badge-sun'}`}><${Icon} name="bell-ring" /></span>
      <div class="grow">
        <strong>${t('device.proof')}</strong>
        <p role="status">${asked ? t('device.asked') : (trouble ?? html`<${LastAnswer} />`)}</p>
      </div>
      <button class="button" aria-disabled=${asked} onClick=${call}>${t('device.call')}</button>
    </div>
  `;
}

const LastAnswer = () => (answered.value ? html`<span>${t('device.answered')}</span> <${Time} at=${answered.value} />` : html`<span>${t('device.neverAnswered')}</span>`);

/** Answers what ends it. */
function hearRinging(listener) {
  const hear = ({ data }) => data.rang && listener();
  navigator.serviceWorker.addEventListener('message', hear);
  return () => navigator.serviceWorker.removeEventListener('message', hear);
}
