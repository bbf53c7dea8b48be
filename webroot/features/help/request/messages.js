import { sendOrKeep } from '../../../core/device/outbox.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { pendingWords } from '../../../core/ui/cards/pending-words.js';
import { Time } from '../../../core/ui/cards/time.js';
import { Field } from '../../../core/ui/forms/field.js';
import { useDraft } from '../../../core/ui/forms/use-draft.js';
import { useSubmit } from '../../../core/ui/forms/use-submit.js';
import { WritingArea } from '../../../core/ui/forms/writing-area.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { Icon } from '../../../core/ui/icon.js';
import { FormError } from '../../../core/ui/states.js';
import { longest, messagesPath } from '../help-api.js';

/** Under which name a message is written. */
export const messageDraft = (hood, offer) => `${hood}.message.${offer}`;

/** What asker and helper said. `mine`: which of them reads; `other`: who the other is, if that may be known; `open`: they can go on. */
export function Messages({ hood, offer, other, mine, open, onWrote }) {
  return html`
    <ol class="plain-list messages" aria-label=${t('help.messages.label')}>
      ${offer.messages.map((message) => html`<${Message} key=${message.id} message=${message} own=${message.fromAsker === (mine === 'asker')} other=${other} />`)}
    </ol>
    ${open && html`<${Write} key=${offer.id} hood=${hood} offer=${offer} other=${other} onWrote=${onWrote} />`}
  `;
}

const Message = ({ message, own, other }) => html`
  <li class=${own ? 'message message-own' : 'message'}>
    <p class="message-text">${message.text}</p>
    <p class="meta"><span>${own ? t('help.messages.you') : (other ?? t('help.aNeighbour'))}</span><span><${Time} at=${message.at} /></span></p>
  </li>
`;

function Write({ hood, offer, other, onWrote }) {
  const { draft, change, place } = useDraft(messageDraft(hood, offer.id), { text: '' });
  const { busy, error, submit: send } = useSubmit(async () => {
    if (!draft.text.trim()) return;
    const message = await place(({ key, text }) =>
      sendOrKeep({
        id: key,
        path: messagesPath(hood, offer.request, offer.id),
        about: { hood, request: offer.request },
        body: { text: text.trim() },
      }),
    );
    if (message) onWrote(message);
    else toast(pendingWords('pending.toast'));
  });
  return html`
    <form class="stack-small" onSubmit=${send}>
      <${Field} label=${other ? t('help.messages.to', { name: other }) : t('help.messages.toAsker')} error=${error?.fields?.text}>
        <${WritingArea} value=${draft.text} longest=${longest.message} rows="2" onText=${(text) => change({ text })} onDone=${send} />
      <//>
      <${FormError} error=${error} />
      <button class="button message-send" type="submit" aria-disabled=${busy}><${Icon} name="send" /> ${t('help.messages.send')}</button>
    </form>
  `;
}
