import '../core/ui/more-icons.js';
import { html } from '../core/html.js';
import { ago, t } from '../core/i18n.js';
import { Icon } from '../core/ui/icon.js';
import { Logo } from '../core/ui/logo.js';
import { dateOf, minute, timeOf } from './clock.js';
import { Hero, Scan } from './hero.js';
import { lookOf } from './kinds.js';
import { isOn, lines, pick, picked } from './programme.js';
import { Side } from './side.js';
import { age, content, polled, takeover } from './state.js';
import { factsOf, labelOf, lineOf } from './words.js';

/** What people walk past. */
export function Screen() {
  if (takeover.value) return html`<${Notice} notice=${takeover.value} />`;
  if (!isOn.value) return html`<${Night} />`;
  return html`
    <div class="screen">
      <${Top} />
      <main class="middle">${picked.value ? html`<${Picked} item=${picked.value} />` : html`<${Hero} /><${Side} />`}</main>
      <${Ticker} />
    </div>
  `;
}

const Top = () => html`
  <header class="top">
    <span class="brand" translate=${false}><${Logo} /> ${content.value.hood.name}</span>
    <${Freshness} />
    <span class="grow" />
    <span class="date">${dateOf(minute.value)}</span>
    <${Clock} />
  </header>
`;

const Clock = () => html`<b class="clock">${timeOf(minute.value)}</b>`;

/** Live, or almost, or of how long ago this is. */
function Freshness() {
  const how = polled.value ? 'polling' : 'live';
  if (!age.value) return html`<span class=${`chip ${how}`}><i class="dot" /> ${t(`kiosk.${how}`)}</span>`;
  return html`<span class="chip old"><${Icon} name="wifi-off" /> ${t('kiosk.age', { ago: ago(0, age.value * 60_000) })}</span>`;
}

function Ticker() {
  const all = lines.value;
  return html`
    <footer class="ticker">
      ${all.length > 0 && html`<b>${t('kiosk.lately')}</b>`}
      ${!all.length && html`<span class="news">${t('kiosk.welcome', { hood: content.value.hood.name })}</span>`}
      ${all.map((line) => html`<span class="news"><${Icon} name=${lookOf(line).icon} /> ${lineOf(line)}</span>`)}
    </footer>
  `;
}

/** Large, for who stands before it. */
const Picked = ({ item }) => html`
  <section class=${`picked look-${lookOf(item).colour}`}>
    <div class="grow">
      <span class="chip"><${Icon} name=${lookOf(item).icon} /> ${labelOf(item)}</span>
      <h1>${item.title}</h1>
      <p class="picked-facts">${factsOf(item).join(' · ')}</p>
      ${item.occasion && item.text && html`<p>${item.text}</p>`}
      <button class="back" onClick=${() => pick(null)}><${Icon} name="arrow-left" /> ${t('kiosk.back')}</button>
    </div>
    <${Scan} code=${item.code} words=${t(lookOf(item).scan)} />
  </section>
`;

const Notice = ({ notice }) => html`
  <main class="notice" role="alert">
    <p class="notice-head"><${Icon} name="siren" /> ${t('kiosk.notice')} <span class="grow" /> <${Clock} /></p>
    <div class="notice-body">
      <h1>${notice.title}</h1>
      ${notice.words && html`<p class="notice-words">${notice.words}</p>`}
    </div>
    <p class="notice-foot" translate=${false}>${content.value.hood.name}</p>
  </main>
`;

/** Out of hours: a clock, and nothing that burns in. */
const Night = () => html`<main class="night"><${Clock} /></main>`;
