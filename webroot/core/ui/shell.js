import { html } from '../html.js';
import { t } from '../i18n.js';
import { location } from '../router.js';
import { base, hood } from '../store.js';
import { me } from '../session.js';
import { Announcer } from './announcer.js';
import { Avatar } from './avatar.js';
import { badges, entries } from './badges.js';
import { GateDialog, signInUrl } from './gate.js';
import { Icon } from './icon.js';
import { LanguageSwitch } from './language-switch.js';
import { LiveChip } from './live-chip.js';
import { Logo } from './logo.js';
import { Toast } from './toast.js';

/** Everything around a page. `onCompose`: starts a new post. */
export function Shell({ onCompose, children }) {
  return html`
    <a class="skip" href="#main">${t('skip')}</a>
    <${Header} onCompose=${onCompose} />
    <div class=${hood.value ? 'frame with-side' : 'frame'}>
      ${hood.value && html`<${Side} />`}
      <main id="main" tabindex="-1">${children}</main>
    </div>
    ${hood.value && html`<${Tabs} onCompose=${onCompose} />`}
    <${GateDialog} />
    <${Toast} />
    <${Announcer} />
  `;
}

function Header({ onCompose }) {
  return html`
    <header class="top">
      <div class="top-row">
        <div class=${hood.value ? 'brand-box with-chip' : 'brand-box'}>
          <a class="brand" href=${hood.value ? base.value || '/' : '/'}>
            <${Logo} /> <span>${hood.value?.name ?? 'Buurthub'}</span>
          </a>
          ${hood.value && html`<${LiveChip} />`}
        </div>
        ${hood.value &&
        html`<button class="button primary compose-top" onClick=${onCompose}><${Icon} name="plus" /> ${t('compose.open')}</button>`}
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

function pages() {
  return [
    { url: base.value || '/', icon: 'house', label: t('nav.square') },
    { url: `${base.value}/help`, icon: 'hand-heart', label: t('nav.help'), badge: 'help' },
    { url: `${base.value}/agenda`, icon: 'calendar-days', label: t('nav.agenda') },
    { url: `${base.value}/mine`, icon: 'notebook-pen', label: t('nav.mine') },
    { url: '/me', icon: 'user', label: t('nav.me') },
    ...entries.value.map((entry) => entry()),
  ];
}

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
        ${pages().map(
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

function Tabs({ onCompose }) {
  const [square, help, agenda, , ...others] = pages().map(
    ({ url, icon, label, badge }) => html`
      <a href=${url} key=${url} aria-current=${current(url)}>
        <span class="tab-icon"><${Icon} name=${icon} /><${Waiting} badge=${badge} /></span> <span>${label}</span>
      </a>
    `,
  );
  return html`
    <nav class="tabs" aria-label=${t('nav.label')}>
      ${square} ${help}
      <button class="tab-compose" onClick=${onCompose}>
        <span class="tab-plus"><${Icon} name="plus" /></span> <span>${t('compose.open')}</span>
      </button>
      ${agenda} ${others}
    </nav>
  `;
}
