import './icons.js';
import { useEffect, useState } from 'preact/hooks';
import { api } from '../../core/api.js';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { wipe } from '../../core/session.js';
import { Time } from '../../core/ui/cards/time.js';
import { Confirm } from '../../core/ui/confirm.js';
import { toast } from '../../core/ui/frame/toast.js';
import { Icon } from '../../core/ui/icon.js';
import { FormError, wordsFor } from '../../core/ui/states.js';

/** Where I am signed in. */
export function Sessions() {
  const [sessions, setSessions] = useState([]);
  const [error, setError] = useState(null);
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    api.get('/sessions').then(({ items }) => setSessions(items), setError);
  }, []);
  const attempt = (work) => work.catch((problem) => toast(wordsFor(problem)));
  const endOne = async (id) => {
    await api.delete(`/sessions/${id}`);
    setSessions((before) => before.filter((session) => session.id !== id));
    toast(t('sessions.ended'));
  };
  const endAll = async () => {
    setAsking(false);
    await api.delete('/sessions');
    await wipe();
  };
  return html`
    <section class="card stack">
      <h2>${t('sessions.title')}</h2>
      <${FormError} error=${error} />
      <ul class="plain-list sessions">
        ${sessions.map((session) => html`<${Session} key=${session.id} session=${session} onEnd=${() => attempt(endOne(session.id))} />`)}
      </ul>
      <p><button class="button" onClick=${() => setAsking(true)}>${t('sessions.endAll')}</button></p>
      ${asking && html`
        <${Confirm} title=${t('sessions.endAll')} text=${t('sessions.endAllText')} yes=${t('sessions.endAll')}
          onYes=${() => attempt(endAll())} onNo=${() => setAsking(false)} />
      `}
    </section>
  `;
}

const Session = ({ session, onEnd }) => html`
  <li class="session">
    <span class="badge badge-delft"><${Icon} name="monitor-smartphone" /></span>
    <div class="grow">
      <strong>${session.device}</strong>
      <p class="meta">${session.current ? t('sessions.here') : html`${t('sessions.used')} <${Time} at=${session.used} />`}</p>
    </div>
    ${!session.current && html`<button class="button small" onClick=${onEnd}>${t('sessions.end')}</button>`}
  </li>
`;
