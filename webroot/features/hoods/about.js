import '../../core/ui/more-icons.js';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { base, hood, residency } from '../../core/store.js';
import { LanguageSwitch } from '../../core/ui/frame/language-switch.js';
import { Icon } from '../../core/ui/icon.js';

export function About() {
  if (!hood.value) return null;
  const { name, city, streets } = hood.value;
  return html`
    <section class="card aside-card">
      <h2>${t('about.title')}</h2>
      <p><strong>${name}</strong>, ${city}</p>
      <p class="about-line"><${Icon} name="map-pin" /> ${t('about.streets', { n: streets.length })}</p>
      ${residency.value
        ? html`<p class="about-line"><${Icon} name="check" /> ${t('about.member', { street: residency.value.street })}</p>`
        : html`<a class="button" href=${`${base.value}/join`}><${Icon} name="door-open" /> ${t('about.join')}</a>`}
      <p class="about-language"><${LanguageSwitch} /></p>
    </section>
  `;
}
