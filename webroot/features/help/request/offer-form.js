import { useState } from 'preact/hooks';
import { sendOrKeep } from '../../../core/device/outbox.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { location } from '../../../core/router.js';
import { writer } from '../../../core/session.js';
import { pendingWords } from '../../../core/ui/cards/pending-words.js';
import { Field } from '../../../core/ui/forms/field.js';
import { useDraft } from '../../../core/ui/forms/use-draft.js';
import { refusal, useSubmit } from '../../../core/ui/forms/use-submit.js';
import { WritingArea } from '../../../core/ui/forms/writing-area.js';
import { Gate } from '../../../core/ui/frame/gate-card.js';
import { missing } from '../../../core/ui/frame/gate.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { Icon } from '../../../core/ui/icon.js';
import { FormError } from '../../../core/ui/states.js';
import { longest, offersPath } from '../help-api.js';

/** Under which name an offer is written. */
export const offerDraft = (hood, request) => `${hood}.offer.${request}`;

/** What is written stays until it is sent, for its writer. */
export const OfferForm = (properties) => html`<${Form} key=${writer()} ...${properties} />`;

function Form({ request, store }) {
  const { draft, change, place } = useDraft(offerDraft(request.hood, request.id), { text: '' });
  const [gated, setGated] = useState(false);
  const { busy, error, fields, submit: offer } = useSubmit(async () => {
    if (!draft.text.trim()) throw refusal({ text: t('help.offer.empty') });
    setGated(Boolean(missing()));
    if (missing()) return;
    const made = await place(({ key, text }) =>
      sendOrKeep({
        id: key,
        path: offersPath(request.hood, request.id),
        about: { hood: request.hood, request: request.id },
        body: { text: text.trim() },
      }),
    );
    toast(made ? t('help.offer.sent') : pendingWords('pending.toast'));
    if (made) store.offered(made);
  });
  const example = t(`help.offer.example.${request.category}`);
  return html`
    <form class="card stack" id="offer" onSubmit=${offer}>
      <h2>${t('help.offer.title')}</h2>
      <p>${t(request.asker ? 'help.offer.textNamed' : 'help.offer.text')}</p>
      <${Field} label=${t('help.offer.label')} hint=${t('help.offer.hint', { example })} error=${fields.text}>
        <${WritingArea} value=${draft.text} longest=${longest.message} rows="3" onText=${(text) => change({ text })} onDone=${offer} />
      <//>
      ${!fields.text && html`<${FormError} error=${error} />`}
      ${gated && missing() && html`<${Gate} reason=${missing()} page=${`${location.value.path}#offer`} kept />`}
      <button class="button leaf" type="submit" aria-disabled=${busy}><${Icon} name="hand-heart" /> ${t('help.offer.act')}</button>
    </form>
  `;
}
