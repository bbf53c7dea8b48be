import { useEffect } from 'preact/hooks';
import { onSent } from '../../../core/device/sent.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { KeptWords } from '../../../core/ui/forms/kept-words.js';
import { commentDraft } from '../compose/post-drafts.js';
import { Pending } from '../list/pending.js';
import { CommentBox } from './comment-box.js';
import { Comment } from './comment.js';
import { branches } from './thread.js';

export function Comments({ thread, store }) {
  const { post, comments } = thread;
  const draftTo = (comment) => commentDraft(post.hood, post.id, comment);
  useEffect(() => onSent((item, made) => item.about.post === post.id && store.commented(made)), [store]);
  return html`
    <section class="stack comments" id="comments" aria-label=${t('comments.label')}>
      <h2>${post.comments ? t('comments.count', { n: post.comments }) : t('comments.none')}</h2>
      <ol class="plain-list stack">
        ${branches(comments).map(
          ({ comment, replies }) => html`
            <li key=${comment.id}>
              <${Comment} comment=${comment} post=${post} store=${store} canReply />
              ${replies.length > 0 && html`<${Replies} replies=${replies} post=${post} store=${store} />`}
            </li>
          `,
        )}
      </ol>
      <${KeptWords} name=${draftTo()} but=${[draftTo(), ...comments.filter(({ removed }) => !removed).map(({ id }) => draftTo(id))]} />
      <${Pending} slug=${post.hood} post=${post.id} />
      <${CommentBox} post=${post} store=${store} />
    </section>
  `;
}

const Replies = ({ replies, post, store }) => html`
  <ol class="plain-list stack replies" aria-label=${t('comments.replies')}>
    ${replies.map((reply) => html`<li key=${reply.id}><${Comment} comment=${reply} post=${post} store=${store} /></li>`)}
  </ol>
`;
