import './icons.js';
import { useState } from 'preact/hooks';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { go } from '../../core/router.js';
import { me } from '../../core/session.js';
import { isManager } from '../../core/store.js';
import { Confirm } from '../../core/ui/confirm.js';
import { toast } from '../../core/ui/frame/toast.js';
import { Icon } from '../../core/ui/icon.js';
import { wordsFor } from '../../core/ui/states.js';
import { PersonDecision } from '../desk/feature.js';
import { giveRole, removeResident } from './residents-api.js';
import { nameOf, residentsUrl } from './words.js';

/** What changes somebody's place in the hood. Who runs the site decides about managers. */
export function Acts({ slug, resident }) {
  const [asking, setAsking] = useState(null); // a role, remove or decide
  const { person, role, suspended } = resident;
  const name = nameOf(resident);
  const isOperator = Boolean(me.value?.operator);
  const mayRemove = isManager.value && (role !== 'manager' || isOperator);
  if (!isOperator && !mayRemove) return null;
  const other = role === 'manager' ? 'resident' : 'manager';
  const stop = () => setAsking(null);
  const give = () => {
    stop();
    giveRole(slug, person, other).then(() => toast(t(`residents.role.${other}.done`, { name })), (error) => toast(wordsFor(error)));
  };
  const remove = async () => {
    stop();
    try {
      await removeResident(slug, person);
      toast(t('residents.remove.done', { name }));
      go(residentsUrl('barred'));
    } catch (error) {
      toast(wordsFor(error));
    }
  };
  return html`
    <section class="card stack-small" aria-labelledby="acts">
      <h2 id="acts">${t('residents.acts')}</h2>
      <div class="own-acts">
        ${isOperator && html`<button class="button" onClick=${() => setAsking(other)}><${Icon} name="users" /> ${t(`residents.role.${other}.act`)}</button>`}
        ${mayRemove && html`<button class="button" aria-expanded=${asking === 'decide'} onClick=${() => setAsking(asking === 'decide' ? null : 'decide')}><${Icon} name="hand" /> ${t('residents.decide')}</button>`}
        ${mayRemove && html`<button class="button danger-text" onClick=${() => setAsking('remove')}><${Icon} name="door-open" /> ${t('residents.remove.act')}</button>`}
      </div>
    </section>
    ${asking === 'decide' && html`<${PersonDecision} slug=${slug} person=${{ id: person, name, suspended }} onDone=${stop} />`}
    ${asking === other && html`
      <${Confirm} title=${t(`residents.role.${other}.title`, { name })} text=${t(`residents.role.${other}.text`, { name })} yes=${t(`residents.role.${other}.act`)} onYes=${give} onNo=${stop} />
    `}
    ${asking === 'remove' && html`
      <${Confirm} title=${t('residents.remove.title', { name })} text=${t('residents.remove.text', { name })} yes=${t('residents.remove.yes')} danger onYes=${remove} onNo=${stop} />
    `}
  `;
}
