import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Avatar } from '../../../core/ui/avatar.js';

/** Who comes and lets it be seen. */
export function Names({ names }) {
  if (!names.length) return null;
  return html`
    <section class="card stack-small" aria-labelledby="names">
      <h2 id="names">${t('agenda.names.title')}</h2>
      <ul class="plain-list names">
        ${names.map(
          ({ name, guests }, at) => html`
            <li key=${`${name} ${at}`}><${Avatar} person=${{ id: name, name }} /> <span translate=${false}>${name}${guests > 0 && ` + ${guests}`}</span></li>
          `,
        )}
      </ul>
      <p class="hint">${t('agenda.names.text')}</p>
    </section>
  `;
}
