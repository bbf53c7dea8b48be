import { useEffect, useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { subscribe } from '../../../core/live/live.js';
import { me } from '../../../core/session.js';
import { Dialog } from '../../../core/ui/dialog.js';
import { Field } from '../../../core/ui/forms/field.js';
import { useDraft } from '../../../core/ui/forms/use-draft.js';
import { useSubmit } from '../../../core/ui/forms/use-submit.js';
import { WritingArea } from '../../../core/ui/forms/writing-area.js';
import { Icon } from '../../../core/ui/icon.js';
import { FormError } from '../../../core/ui/states.js';
import { listMessages, longest, messageAll } from '../agenda-api.js';

/** A word to everybody who comes or waits, and how many of them it has reached. */
export function MessageAll({ hood, gathering, onClose }) {
  const { draft, change, place } = useDraft(`${hood}.gathering.message.${gathering.id}`, { words: '' });
  const [sent, setSent] = useState(null);
  const told = (message) => setSent((now) => (now?.id === message.id ? message : now));
  useEffect(() => {
    const event = ({ type, body }) => type === 'messageProgress' && told(body.message);
    // What was told before this line was open is asked once.
    const again = () => listMessages(hood, gathering.id).then(({ items }) => items.forEach(told), () => {});
    const line = subscribe(`person/${me.value.id}`, null, { event, reset: again, refused() {} });
    if (sent) again();
    return () => line.close();
  }, [sent?.id]);
  const { busy, error, fields, submit: send } = useSubmit(async () => {
    if (!draft.words.trim()) return;
    setSent(await place(({ words, key }) => messageAll(hood, gathering.id, words.trim(), key)));
  });
  return html`
    <${Dialog} title=${t('agenda.message.title')} onClose=${onClose}>
      ${sent
        ? html`<${MessageProgress} message=${sent} /><div class="dialog-foot"><button class="button primary" onClick=${onClose}>${t('close')}</button></div>`
        : html`
            <form class="stack" onSubmit=${send}>
              <${Field} label=${t('agenda.message.words')} hint=${t('agenda.message.hint')} error=${fields.words}>
                <${WritingArea} value=${draft.words} longest=${longest.words} rows="5" focus onText=${(words) => change({ words })} onDone=${send} />
              <//>
              <${FormError} error=${error} />
              <div class="dialog-foot">
                <button class="button quiet" type="button" onClick=${onClose}>${t('cancel')}</button>
                <button class="button primary" type="submit" aria-disabled=${busy}><${Icon} name="megaphone" /> ${t('agenda.message.act')}</button>
              </div>
            </form>
          `}
    <//>
  `;
}

const MessageProgress = ({ message: { told, total } }) => html`
  <div class="stack-small" role="status">
    <p><strong>${t(told < total ? 'agenda.message.going' : 'agenda.message.done', { n: total })}</strong></p>
    <progress class="progress" max=${total} value=${told} aria-label=${t('agenda.message.title')} />
    <p class="meta">${t('agenda.message.told', { told, total })}</p>
  </div>
`;
