import { useState } from 'preact/hooks';
import { now } from '../../core/clock.js';
import { html } from '../../core/html.js';
import { ago, t } from '../../core/i18n.js';
import { toast } from '../../core/ui/frame/toast.js';
import { Icon } from '../../core/ui/icon.js';
import { wordsFor } from '../../core/ui/states.js';
import { ItemsDialog } from './items-dialog.js';
import { unpairKiosk } from './screens-api.js';
import { SettingsDialog } from './settings-dialog.js';
import { TakeoverDialog } from './takeover-dialog.js';

/** One screen, and what one can do with it. */
export function KioskCard({ slug, kiosk, kiosks }) {
  const [open, setOpen] = useState(null); // items, settings or notice
  const close = () => setOpen(null);
  const unpair = async () => {
    try {
      await unpairKiosk(slug, kiosk.id);
      toast(t('kiosk.manage.unpaired', kiosk));
    } catch (error) {
      toast(wordsFor(error));
    }
  };
  const act = (name, icon, words) => html`<button class="button quiet" onClick=${() => setOpen(name)}><${Icon} name=${icon} /> ${words}</button>`;
  return html`
    <section class="card stack-small" aria-label=${kiosk.name}>
      <div class="row kiosk-head">
        <span class="badge badge-canal"><${Icon} name="monitor" /></span>
        <div class="grow">
          <h2 translate=${false}>${kiosk.name}</h2>
          <p class="meta">${[kiosk.place, hoursOf(kiosk), sizeOf(kiosk)].filter(Boolean).map((fact) => html`<span>${fact}</span>`)}</p>
        </div>
        <${State} kiosk=${kiosk} />
      </div>
      <div class="kiosk-acts">
        ${act('items', 'pin', t('kiosk.manage.items'))} ${act('notice', 'megaphone', t('kiosk.manage.takeoverOne'))}
        ${act('settings', 'pencil', t('kiosk.manage.change'))}
        <button class="button quiet" onClick=${unpair}><${Icon} name="trash-2" /> ${t('kiosk.manage.unpair')}</button>
      </div>
      ${open === 'items' && html`<${ItemsDialog} slug=${slug} kiosk=${kiosk} onClose=${close} />`}
      ${open === 'settings' && html`<${SettingsDialog} slug=${slug} kiosk=${kiosk} onClose=${close} />`}
      ${open === 'notice' && html`<${TakeoverDialog} slug=${slug} kiosks=${kiosks} only=${kiosk.id} onClose=${close} />`}
    </section>
  `;
}

function State({ kiosk }) {
  if (kiosk.silent) {
    const since = ago(Date.parse(kiosk.heard), now.value);
    return html`<span class="chip chip-brick"><${Icon} name="wifi-off" /> ${t('kiosk.manage.silent', { ago: since })}</span>`;
  }
  if (kiosk.stale) return html`<span class="chip chip-brick"><${Icon} name="clock" /> ${t('kiosk.manage.stale')}</span>`;
  if (!kiosk.version) return html`<span class="chip">${t('kiosk.manage.off')}</span>`;
  return html`<span class="chip chip-leaf"><${Icon} name="check" /> ${t('kiosk.manage.runs')}</span>`;
}

const hoursOf = ({ hours }) => (hours ? t('kiosk.manage.hours', hours) : t('kiosk.manage.always'));
const sizeOf = (kiosk) => (kiosk.width ? t('kiosk.manage.size', kiosk) : '');
