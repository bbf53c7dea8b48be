import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Confirm } from '../../../core/ui/confirm.js';
import { Dialog } from '../../../core/ui/dialog.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { Icon } from '../../../core/ui/icon.js';
import { FormError, wordsFor } from '../../../core/ui/states.js';
import { cancelSignUp, signUp } from '../agenda-api.js';
import { hasBegun } from '../words.js';
import { CalendarFile } from './calendar-file.js';
import { Code } from './code.js';
import { Party } from './party.js';
import { Place } from './place.js';

/** The reader's own place, or place in the line, and what they can do with it. */
export function OwnPlace({ store, gathering, own }) {
  const [doing, setDoing] = useState(null);
  const stop = () => setDoing(null);
  const leave = async () => {
    stop();
    try {
      await cancelSignUp(store.hood, gathering.id);
      store.signed(null);
      toast(t('agenda.own.left'), backAction(store, gathering, own));
    } catch (error) {
      toast(wordsFor(error));
    }
  };
  const leaving = own.state === 'waiting' ? 'leaveLine' : 'leave';
  return html`
    <${Place} signUp=${own} onDecline=${() => setDoing('leave')} />
    ${own.state === 'placed' && html`<${Code} gathering=${gathering} code=${own.code} />`}
    ${!hasBegun(gathering) && html`
      <footer class="own-acts">
        <${CalendarFile} gathering=${gathering} />
        <button class="button quiet" onClick=${() => setDoing('change')}><${Icon} name="pencil" /> ${t('agenda.own.change')}</button>
        <button class="button quiet danger-text" onClick=${() => setDoing('leave')}><${Icon} name="x" /> ${t(`agenda.own.${leaving}`)}</button>
      </footer>
    `}
    ${doing === 'leave' && html`
      <${Confirm} title=${t(`agenda.own.${leaving}Title`)} text=${t(`agenda.own.${leaving}Text`)} yes=${t(`agenda.own.${leaving}Yes`)} danger onYes=${leave} onNo=${stop} />
    `}
    ${doing === 'change' && html`<${Change} store=${store} gathering=${gathering} own=${own} onClose=${stop} />`}
  `;
}

/** While nobody waits, who left by mistake can have the place back. */
function backAction(store, gathering, { guests, shown }) {
  if (gathering.waiting) return null;
  const act = () => signUp(store.hood, gathering.id, guests, shown).then((own) => store.signed(own), (error) => toast(wordsFor(error)));
  return { label: t('undo'), act };
}

function Change({ store, gathering, own, onClose }) {
  const [party, setParty] = useState({ guests: own.guests, shown: own.shown });
  const [error, setError] = useState(null);
  const save = async () => {
    try {
      store.signed(await signUp(store.hood, gathering.id, party.guests, party.shown));
      toast(t('agenda.own.changed'));
      onClose();
    } catch (problem) {
      setError(problem);
    }
  };
  return html`
    <${Dialog} title=${t('agenda.own.changeTitle')} onClose=${onClose}>
      <form class="stack" onSubmit=${(event) => event.preventDefault() || save()}>
        <${Party} most=${gathering.guests} party=${party} onChange=${(changes) => setParty({ ...party, ...changes })} />
        <${FormError} error=${error} />
        <div class="dialog-foot">
          <button class="button quiet" type="button" onClick=${onClose}>${t('cancel')}</button>
          <button class="button primary" type="submit">${t('post.save')}</button>
        </div>
      </form>
    <//>
  `;
}
