// What waits for a network is shown without one.
import '../list/pending.js';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { sendOrKeep } from '../../../core/device/outbox.js';
import { extensions } from '../../../core/feature.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { notThere, PhotoField, photosOf } from '../../../core/photos/photo-field.js';
import { go, location } from '../../../core/router.js';
import { base, hood, isManager } from '../../../core/store.js';
import { pendingWords } from '../../../core/ui/cards/pending-words.js';
import { Confirm } from '../../../core/ui/confirm.js';
import { Dialog } from '../../../core/ui/dialog.js';
import { Field } from '../../../core/ui/forms/field.js';
import { useDraft } from '../../../core/ui/forms/use-draft.js';
import { refusal } from '../../../core/ui/forms/use-submit.js';
import { WritingArea } from '../../../core/ui/forms/writing-area.js';
import { closeComposer, composerAt } from '../../../core/ui/frame/composing.js';
import { Gate } from '../../../core/ui/frame/gate-card.js';
import { missing } from '../../../core/ui/frame/gate.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { Icon } from '../../../core/ui/icon.js';
import { FormError } from '../../../core/ui/states.js';
import { whenDrawn } from '../../../core/ui/when-drawn.js';
import { tellFeeds } from '../list/feeds.js';
import { longestPost, postsPath } from '../posts-api.js';
import { Audience, Extras, Kind } from './composer-choices.js';
import { postDraft } from './post-drafts.js';

/** Two taps: one opens it, one places. `prompt`: a question to answer; `kind`: of post, if not the usual. */
export function Composer({ prompt, kind }) {
  const writing = useDraft(...postDraft(hood.value, kind), (draft) => withPrompt(draft, prompt));
  const { draft, change } = writing;
  const [state, setState] = useState({ step: 'write', error: null });
  const [coming, setComing] = useState(0);
  const busy = state.step === 'busy';
  const place = () => busy || tryToPlace(writing, coming, setState);
  const discard = () => {
    writing.discard();
    closeComposer();
  };
  const fields = state.error?.fields ?? {};
  return html`
    <${Dialog} title=${t('compose.title')} sheet onClose=${closeComposer}>
      <form class="stack" onSubmit=${(event) => event.preventDefault() || place()}>
        ${prompt && html`<p class="prompt"><${Icon} name="message-circle-question-mark" /> ${prompt}</p>`}
        <${Field} label=${t('compose.text')} error=${fields.text}>
          <${WritingArea} value=${draft.text} longest=${longestPost} placeholder=${t('compose.placeholder')}
            rows="5" focus onText=${(text) => change({ text })} onDone=${place} />
        <//>
        ${!missing() && html`
          <${PhotoField} photos=${draft.photos} error=${fields.photos} onComing=${setComing}
            onPhotos=${(update) => change(({ photos }) => ({ photos: update(photos) }))} />
        `}
        <${Audience} value=${draft.audience} onChoose=${(audience) => change({ audience })} />
        <${Kind} value=${draft.kind} onChoose=${(kind) => change({ kind })} />
        <${Extras} draft=${draft} prompt=${prompt} fields=${fields} onChange=${change} />
        ${!prompt && extensions('instead').map((entry) => html`<${Instead} key=${entry.key} entry=${entry} />`)}
        <${FormError} error=${state.error} />
        ${state.step === 'gate' && missing() && html`<${Gated} />`}
        <div class="dialog-foot">
          ${(draft.text || draft.title || draft.photos.length > 0) && html`
            <button type="button" class="button quiet" onClick=${() => setState({ step: 'discard', error: null })}>${t('compose.discard')}</button>
          `}
          <button class="button primary" type="submit" aria-disabled=${busy}>
            ${busy ? t('compose.busy') : t(`compose.place.${draft.audience}`)}
          </button>
        </div>
      </form>
    <//>
    ${state.step === 'discard' && html`
      <${Confirm} title=${t('compose.discardTitle')} text=${t('compose.discardText')} yes=${t('compose.discardYes')}
        no=${t('compose.discardNo')} danger onYes=${discard} onNo=${() => setState({ step: 'write', error: null })} />
    `}
  `;
}

/** What else one may have come for. */
const Instead = ({ entry: { key, url, icon } }) => html`
  <a class="button quiet instead" href=${url()} onClick=${closeComposer}>
    <${Icon} name=${icon} /> <span>${t(key)}</span> <${Icon} name="chevron-right" />
  </a>
`;

function withPrompt(draft, prompt) {
  return prompt && !draft.title ? { ...draft, title: prompt } : draft;
}

async function tryToPlace({ draft, place, isWritten }, coming, setState) {
  if (coming) {
    setState({ step: 'write', error: refusal({ form: notThere(coming) }) });
    return;
  }
  if (!draft.text.trim() && !draft.photos.length) {
    setState({ step: 'write', error: refusal({ text: t('compose.empty') }) });
    return;
  }
  const reason = missing();
  setState({ step: reason ? 'gate' : 'busy', error: null });
  if (reason) return;
  try {
    placed(await place((written) => sendOrKeep(toSend(written))));
    if (isWritten()) setState({ step: 'write', error: null });
    else closeComposer();
  } catch (error) {
    setState({ step: 'write', error });
  }
}

function toSend({ key, kind, audience, title, text, street, onBehalf, photos }) {
  const { slug } = hood.value;
  const body = { kind, audience, photos: photosOf(photos) };
  if (text.trim()) body.text = text.trim();
  if (title.trim()) body.title = title.trim();
  if (street) body.place = { street };
  if (onBehalf.trim() && isManager.value) body.onBehalf = onBehalf.trim();
  return { id: key, path: postsPath(slug), about: { hood: slug, post: null }, body };
}

/** `card` is null when the post waits for a network. */
function placed(card) {
  toast(card ? t(card.moderation ? 'compose.inReview' : 'compose.placed') : pendingWords('pending.toast'));
  if (card) tellFeeds(card.hood, (feed) => feed.placed(card));
  const place = card?.moderation ? `${base.value}/mine` : base.value || '/';
  if (location.value.path !== place) go(place);
  scrollTo(0, 0);
  if (card) whenDrawn(() => document.getElementById(`post-${card.id}`)?.focus({ preventScroll: true }));
}

/** Comes into view and takes the focus: it is what to do next. */
function Gated() {
  const place = useRef(null);
  useLayoutEffect(() => {
    place.current.scrollIntoView({ block: 'center' });
    place.current.querySelector('a').focus();
  }, []);
  const page = composerAt(base.value || '/');
  return html`
    <div ref=${place} onClick=${(event) => event.target.closest('a') && closeComposer()}>
      <${Gate} reason=${missing()} page=${page} kept />
    </div>
  `;
}
