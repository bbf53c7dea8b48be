import { useState } from 'preact/hooks';
import { draftOf } from '../../../core/device/drafts.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { sendOrKeep } from '../../../core/device/outbox.js';
import { location } from '../../../core/router.js';
import { writer } from '../../../core/session.js';
import { Field } from '../../../core/ui/forms/field.js';
import { missing } from '../../../core/ui/frame/gate.js';
import { Gate } from '../../../core/ui/frame/gate-card.js';
import { Icon } from '../../../core/ui/icon.js';
import { FormError } from '../../../core/ui/states.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { WritingArea } from '../../../core/ui/forms/writing-area.js';
import { longest, offersPath } from '../help-api.js';

/** What is written stays until it is sent, for its writer. */
export const OfferForm = (properties) => html`<${Form} key=${writer()} ...${properties} />`;

function Form({ request, store }) {
  const drafts = draftOf(`${request.hood}.offer.${request.id}`, { text: '' });
  const [draft, setDraft] = useState(drafts.read);
  const [state, setState] = useState({ step: 'write', error: null });
  const write = (text) => {
    setDraft({ ...draft, text });
    drafts.write({ ...draft, text });
  };
  const offer = async () => {
    if (state.step === 'busy') return;
    if (!draft.text.trim()) {
      setState({ step: 'write', error: { message: t('help.offer.empty'), fields: { text: t('help.offer.empty') } } });
      return;
    }
    const reason = missing();
    setState({ step: reason ? 'gate' : 'busy', error: null });
    if (reason) return;
    try {
      const made = await sendOrKeep({
        id: draft.key,
        path: offersPath(request.hood, request.id),
        about: { hood: request.hood, request: request.id },
        body: { text: draft.text.trim() },
      });
      drafts.clear();
      toast(t(made ? 'help.offer.sent' : 'pending.toast'));
      setDraft(drafts.read());
      setState({ step: 'write', error: null });
      if (made) store.offered(made);
    } catch (error) {
      setState({ step: 'write', error });
    }
  };
  const example = t(`help.offer.example.${request.category}`);
  return html`
    <form class="card stack" id="offer" onSubmit=${(event) => event.preventDefault() || offer()}>
      <h2>${t('help.offer.title')}</h2>
      <p>${t(request.asker ? 'help.offer.textNamed' : 'help.offer.text')}</p>
      <${Field} label=${t('help.offer.label')} hint=${t('help.offer.hint', { example })} error=${state.error?.fields?.text}>
        <${WritingArea} value=${draft.text} longest=${longest.message} rows="3" onText=${write} onDone=${offer} />
      <//>
      ${!state.error?.fields?.text && html`<${FormError} error=${state.error} />`}
      ${state.step === 'gate' && missing() && html`<${Gate} reason=${missing()} page=${`${location.value.path}#offer`} kept />`}
      <button class="button leaf" type="submit" aria-disabled=${state.step === 'busy'}><${Icon} name="hand-heart" /> ${t('help.offer.act')}</button>
    </form>
  `;
}
