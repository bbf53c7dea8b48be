import { useLayoutEffect, useRef } from 'preact/hooks';
import { html } from '../core/html.js';
import { t } from '../core/i18n.js';
import { Icon } from '../core/ui/icon.js';
import { Ground } from './ground.js';
import { lookOf } from './kinds.js';
import { pick, shown } from './programme.js';
import { Qr } from './qr.js';
import { content, pathOf } from './state.js';
import { factsOf, labelOf } from './words.js';

/** What has its turn. The same elements show one item after the other. */
export function Hero() {
  const item = shown.value;
  const section = useRef(null);
  useLayoutEffect(() => {
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) section.current.animate([{ opacity: 0.4 }, { opacity: 1 }], 160);
  }, [item?.id]);
  return html`
    <section ref=${section} class=${`hero look-${item ? lookOf(item).colour : 'plain'} ${item?.photo ? 'with-photo' : ''}`}>
      <${Ground} />
      <img class="hero-photo" hidden=${!item?.photo} src=${item?.photo ? pathOf(item.photo) : undefined} alt=${item?.photo?.alt ?? ''} />
      <div class="hero-words">
        ${item ? html`<${Words} item=${item} />` : html`<${Nothing} />`}
      </div>
      ${item && html`<button class="tap" aria-label=${item.title} onClick=${() => pick(item)} />`}
    </section>
  `;
}

function Words({ item }) {
  const { icon, scan } = lookOf(item);
  return html`
    <div class="grow">
      <span class="chip"><${Icon} name=${icon} /> ${labelOf(item)}</span>
      <h1>${item.title}</h1>
      <p class="hero-facts">${factsOf(item).join(' · ')}</p>
    </div>
    <${Scan} code=${item.code} words=${t(scan)} />
  `;
}

const Nothing = () => html`
  <div class="grow">
    <h1>${t('kiosk.nothing.title', { hood: content.value.hood.name })}</h1>
    <p class="hero-facts">${t('kiosk.nothing.text')}</p>
  </div>
  <${Scan} code=${content.value.hood.code} words=${t('kiosk.scan.begin')} />
`;

export const Scan = ({ code, words }) => html`
  <div class="scan"><${Qr} code=${code} /> <span>${t('kiosk.scan.and')} <b>${words}</b></span></div>
`;
