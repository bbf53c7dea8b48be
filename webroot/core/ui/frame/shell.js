import { extensions } from '../../feature.js';
import { html } from '../../html.js';
import { t } from '../../i18n.js';
import { location } from '../../router.js';
import { me } from '../../session.js';
import { base, hood } from '../../store.js';
import { Avatar } from '../avatar.js';
import { Icon } from '../icon.js';
import { later } from '../later.js';
import { Logo } from '../logo.js';
import { Above } from './above.js';
import { Announcer } from './announcer.js';
import { badges, entries } from './badges.js';
import { openComposer } from './composing.js';
import { asked, signInUrl } from './gate.js';
import { LanguageSwitch } from './language-switch.js';
import { LiveChip } from './live-chip.js';
import { Toast } from './toast.js';

const GateDialog = later(() => import('./gate-dialog.js'), 'GateDialog', null);

/** Everything around a page. */
export function Shell({ children }) {
  return html`
    <a class="skip" href="#main">${t('skip')}</a>
    <div role="status">${Above.value && html`<${Above.value} />`}</div>
    <${Header} />
    <div class=${hood.value ? 'frame with-side' : 'frame'}>
      ${hood.value && html`<${Side} />`}
      <main id="main" tabindex="-1">${children}</main>
    </div>
    ${hood.value && html`<${Tabs} />`}
    ${asked.value && html`<${GateDialog} />`}
    <${Toast} />
    <${Announcer} />
  `;
}

function Header() {
  return html`
    <header class="top">
      <div class="top-row">
        <div class=${hood.value ? 'brand-box with-chip' : 'brand-box'}>
          <a class="brand" href=${hood.value ? base.value || '/' : '/'}>
            <${Logo} /> <span translate=${false}>${hood.value?.name ?? 'Buurthub'}</span>
          </a>
          ${hood.value && html`<${LiveChip} />`}
        </div>
        ${hood.value &&
        html`<button class="button primary compose-top" onClick=${() => openComposer()}><${Icon} name="plus" /> ${t('compose.open')}</button>`}
        <${Who} />
      </div>
    </header>
  `;
}

function Who() {
  if (me.value === undefined) return html`<span class="avatar avatar-empty" aria-hidden="true" />`;
  if (!me.value) return html`<a class="button" href=${signInUrl(here())}>${t('signIn.open')}</a>`;
  return html`
    <a class="who" href="/me"><${Avatar} person=${me.value} /><span class="unseen">${t('nav.meNamed', { name: me.value.name })}</span></a>
  `;
}

const here = () => (location.value.path.startsWith('/sign-in') ? base.value || '/' : location.value.path);

const drawn = ({ key, url, icon, badge }) => ({ url: url(), icon, label: t(key), badge });

/** Where one's own page is, and what few people have. */
const last = () => [{ url: '/me', icon: 'user', label: t('nav.me') }, ...entries.value.map((entry) => entry())];

const current = (url) => (location.value.path === url ? 'page' : undefined);

/** How much waits for the reader there. */
function Waiting({ badge }) {
  const n = badges.value[badge];
  return n > 0 && html`<span class="count-badge"><span aria-hidden="true">${n}</span><span class="unseen">${t(`nav.waiting.${badge}`, { n })}</span></span>`;
}

function Side() {
  return html`
    <nav class="side" aria-label=${t('nav.label')}>
      <div class="side-pages">
        ${[...extensions('nav').map(drawn), ...extensions('side').map(drawn), ...last()].map(
          ({ url, icon, label, badge }) => html`
            <a href=${url} key=${url} aria-current=${current(url)}>
              <${Icon} name=${icon} /> <span class="grow">${label}</span> <${Waiting} badge=${badge} />
            </a>
          `,
        )}
      </div>
      <div class="side-foot">
        ${base.value && html`<a class="button quiet" href="/"><${Icon} name="map-pin" /> ${t('nav.otherHood')}</a>`}
        <${LanguageSwitch} />
      </div>
    </nav>
  `;
}

const beforeCompose = 2; // so many tabs

function Tabs() {
  const tabs = [...extensions('nav').map(drawn), ...last()].map(
    ({ url, icon, label, badge }) => html`
      <a href=${url} key=${url} aria-current=${current(url)}>
        <span class="tab-icon"><${Icon} name=${icon} /><${Waiting} badge=${badge} /></span> <span>${label}</span>
      </a>
    `,
  );
  return html`
    <nav class="tabs" aria-label=${t('nav.label')}>
      ${tabs.slice(0, beforeCompose)}
      <button class="tab-compose" onClick=${() => openComposer()}>
        <span class="tab-plus"><${Icon} name="plus" /></span> <span>${t('compose.open')}</span>
      </button>
      ${tabs.slice(beforeCompose)}
    </nav>
  `;
}
