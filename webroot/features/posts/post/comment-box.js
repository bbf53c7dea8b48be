import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { sendOrKeep } from '../../../core/device/outbox.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { location } from '../../../core/router.js';
import { writer } from '../../../core/session.js';
import { pendingWords } from '../../../core/ui/cards/pending-words.js';
import { Field } from '../../../core/ui/forms/field.js';
import { useDraft } from '../../../core/ui/forms/use-draft.js';
import { useSubmit } from '../../../core/ui/forms/use-submit.js';
import { WritingArea } from '../../../core/ui/forms/writing-area.js';
import { Gate } from '../../../core/ui/frame/gate-card.js';
import { missing } from '../../../core/ui/frame/gate.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { FormError } from '../../../core/ui/states.js';
import { commentDraft } from '../compose/post-drafts.js';
import { commentsPath, longestComment } from './comments-api.js';

/** Writes a comment, or with `parent` a reply to it. What is written stays until it is placed, for its writer. */
export const CommentBox = (properties) => html`<${Box} key=${writer()} ...${properties} />`;

function Box({ post, store, parent = null, onDone = () => {} }) {
  const { draft, change, place: placeDraft } = useDraft(commentDraft(post.hood, post.id, parent?.id), { text: '' });
  const [gated, setGated] = useState(false);
  const form = useRef(null);
  useLayoutEffect(() => {
    if (parent) form.current.querySelector('textarea').focus();
  }, []);
  const { busy, error, fields, submit: place } = useSubmit(async () => {
    if (!draft.text.trim()) return;
    setGated(Boolean(missing()));
    if (missing()) return;
    const comment = await placeDraft((placed) => sendOrKeep(toSend(post, parent, placed)));
    if (comment) store.commented(comment);
    toast(comment ? t('comments.placed') : pendingWords('pending.toast'));
    onDone();
  });
  const label = parent ? t('comments.replyTo', { name: parent.author.name }) : t('comments.text');
  return html`
    <form class="card stack" ref=${form} onSubmit=${place}>
      <${Field} label=${label} error=${fields.text}>
        <${WritingArea} value=${draft.text} longest=${longestComment} rows="2" onText=${(text) => change({ text })} onDone=${place} />
      <//>
      <${FormError} error=${error} />
      ${gated && missing() && html`<${Gate} reason=${missing()} page=${`${location.value.path}#comments`} kept />`}
      <div class="dialog-foot">
        ${parent && html`<button type="button" class="button quiet" onClick=${onDone}>${t('cancel')}</button>`}
        <button class="button primary" type="submit" aria-disabled=${busy}>
          ${t(parent ? 'comments.placeReply' : 'comments.place')}
        </button>
      </div>
    </form>
  `;
}

function toSend(post, parent, { key, text }) {
  return {
    id: key,
    path: commentsPath(post.hood, post.id),
    about: { hood: post.hood, post: post.id },
    body: { text: text.trim(), ...(parent && { parent: parent.id }) },
  };
}
