import './icons.js';
import { useState } from 'preact/hooks';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { LivePage } from '../../core/live/live-page.js';
import { useLive } from '../../core/live/use-live.js';
import { me } from '../../core/session.js';
import { useTitle } from '../../core/ui/frame/use-title.js';
import { Icon } from '../../core/ui/icon.js';
import { Notice } from '../../core/ui/states.js';
import { Whole } from '../../core/ui/whole.js';
import { ManagersOnly } from '../desk/feature.js';
import { KioskCard } from './kiosk-card.js';
import { PairDialog } from './pair-dialog.js';
import { kioskUrl, listKiosks } from './screens-api.js';
import { ActiveTakeovers } from './active-takeovers.js';
import { TakeoverDialog } from './takeover-dialog.js';

/** The screens of a hood, for its managers. */
export function ScreensPage({ slug }) {
  useTitle(t('kiosk.manage.title'));
  const live = useLive(() => new LiveScreens(slug), [slug]);
  if (me.value === null) return html`<${ManagersOnly} />`;
  return html`<${Whole} store=${live} missing=${html`<${ManagersOnly} />`}>${(page) => html`<div class="reading stack"><${Screens} slug=${slug} page=${page} /></div>`}<//>`;
}

function Screens({ slug, page }) {
  const [open, setOpen] = useState(null); // pairing or notice
  const close = () => setOpen(null);
  return html`
    <header class="stack-small">
      <h1>${t('kiosk.manage.title')}</h1>
      <p>${t('kiosk.manage.text')}</p>
      <div class="own-acts">
        <button class="button primary" onClick=${() => setOpen('pairing')}><${Icon} name="plus" /> ${t('kiosk.manage.add')}</button>
        ${page.items.length > 0 &&
        html`<button class="button" onClick=${() => setOpen('notice')}><${Icon} name="megaphone" /> ${t('kiosk.manage.takeover')}</button>`}
      </div>
    </header>
    <${List} slug=${slug} page=${page} />
    ${open === 'pairing' && html`<${PairDialog} slug=${slug} onClose=${close} />`}
    ${open === 'notice' && html`<${TakeoverDialog} slug=${slug} kiosks=${page.items} onClose=${close} />`}
  `;
}

function List({ slug, page }) {
  const { items, takeovers } = page;
  if (!items.length) {
    return html`<${Notice} icon="monitor" title=${t('kiosk.manage.noneTitle')} text=${t('kiosk.manage.noneText', { url: kioskUrl() })} />`;
  }
  return html`
    <${ActiveTakeovers} slug=${slug} takeovers=${takeovers} kiosks=${items} />
    ${items.map((kiosk) => html`<${KioskCard} key=${kiosk.id} slug=${slug} kiosk=${kiosk} kiosks=${items} />`)}
  `;
}

class LiveScreens extends LivePage {
  constructor(slug) {
    super();
    this.slug = slug;
  }

  fetch() {
    return listKiosks(this.slug);
  }

  happened(page, { type, body }) {
    if (type === 'kioskChanged') return { ...page, items: withKiosk(page.items, body.kiosk) };
    if (type === 'kioskRemoved') return { ...page, items: page.items.filter(({ id }) => id !== body.id) };
    if (type === 'takeoversChanged') return { ...page, takeovers: body.takeovers };
    return page;
  }
}

function withKiosk(items, kiosk) {
  const others = items.filter(({ id }) => id !== kiosk.id);
  return [...others, kiosk].sort((a, b) => a.name.localeCompare(b.name));
}
