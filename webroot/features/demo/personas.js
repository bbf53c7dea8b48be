import '../../core/ui/more-icons.js';
import { useEffect, useState } from 'preact/hooks';
import { api } from '../../core/api.js';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { language } from '../../core/languages.js';
import { signIn } from '../../core/session.js';
import { Avatar } from '../../core/ui/avatar.js';
import { Icon } from '../../core/ui/icon.js';
import { FormError } from '../../core/ui/states.js';

/** In the demo one looks around as somebody, with one tap. */
export function Personas() {
  const [personas, setPersonas] = useState([]);
  const [error, setError] = useState(null);
  useEffect(() => {
    api.get('/demo/personas').then(({ items }) => setPersonas(items), setError);
  }, []);
  const become = (key) => signIn({ persona: key }, '/demo/sessions').catch(setError);
  return html`
    <section class="card stack">
      <h2>${t('demo.title')}</h2>
      <p>${t('demo.text')}</p>
      <${FormError} error=${error} />
      <ul class="plain-list personas">
        ${personas.map(
          ({ key, name, intro }) => html`
            <li key=${key}>
              <button class="persona" onClick=${() => become(key)}>
                <${Avatar} person=${{ id: key, name }} />
                <span class="grow">
                  <strong>${t('demo.as', { name })}</strong>
                  <span class="persona-intro">${intro[language.value] ?? intro.nl}</span>
                </span>
                <${Icon} name="chevron-right" />
              </button>
            </li>
          `,
        )}
      </ul>
      <a class="button quiet" href="/demo/mail"><${Icon} name="mail" /> ${t('demo.mail')}</a>
    </section>
  `;
}
