import '../../../core/ui/more-icons.js';
import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { me } from '../../../core/session.js';
import { Avatar, Mark } from '../../../core/ui/avatar.js';
import { Report } from '../../../core/ui/cards/report-menu.js';
import { RichText } from '../../../core/ui/cards/rich-text.js';
import { Time } from '../../../core/ui/cards/time.js';
import { Confirm } from '../../../core/ui/confirm.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { Icon } from '../../../core/ui/icon.js';
import { Menu } from '../../../core/ui/menu.js';
import { wordsFor } from '../../../core/ui/states.js';
import { CommentBox } from './comment-box.js';
import { removeComment } from './comments-api.js';
import { EditComment } from './edit-comment.js';

/** One comment; with `canReply` others may answer it. */
export function Comment({ comment, post, store, canReply = false }) {
  const [doing, setDoing] = useState(null);
  const stop = () => setDoing(null);
  if (comment.removed) return html`<p class="comment comment-gone">${t('comments.gone')}</p>`;
  return html`
    <article class="comment" id=${`comment-${comment.id}`} aria-label=${t('comments.by', { name: comment.author.name })}>
      <${Avatar} person=${comment.author} />
      <div class="comment-body">
        <div class="comment-head">
          <p class="comment-who">
            <strong translate=${false}>${comment.author.name}</strong><${Mark} person=${comment.author} />
            <span class="meta"><${Time} at=${comment.placed} /> ${comment.edited && html`<span>${t('post.edited')}</span>`}</span>
          </p>
          <${Menu} label=${t('comments.menu')} items=${menuOf(comment, setDoing)} />
        </div>
        <div class="prose"><${RichText} nodes=${comment.rich} /></div>
        ${canReply && html`
          <button class="button quiet small reply" onClick=${() => setDoing('reply')} aria-expanded=${doing === 'reply'}>
            <${Icon} name="reply" /> ${t('comments.reply')}
          </button>
        `}
      </div>
    </article>
    ${doing === 'reply' && html`<div class="replies"><${CommentBox} post=${post} store=${store} parent=${comment} onDone=${stop} /></div>`}
    ${doing === 'edit' && html`<${EditComment} post=${post} comment=${comment} store=${store} onClose=${stop} />`}
    ${doing === 'report' && html`<${Report} hood=${post.hood} contentType="comment" about=${comment.id} onClose=${stop} />`}
    ${doing === 'remove' && html`<${Removal} post=${post} comment=${comment} store=${store} onClose=${stop} />`}
  `;
}

function menuOf(comment, setDoing) {
  if (comment.author.id !== me.value?.id) {
    return [{ icon: 'flag', label: t('report.open'), act: () => setDoing('report') }];
  }
  return [
    { icon: 'pencil', label: t('post.edit'), act: () => setDoing('edit') },
    { icon: 'trash-2', label: t('post.remove'), act: () => setDoing('remove'), danger: true },
  ];
}

function Removal({ post, comment, store, onClose }) {
  const remove = async () => {
    onClose();
    try {
      await removeComment(post.hood, post.id, comment.id);
      store.commentRemoved(comment);
    } catch (error) {
      toast(wordsFor(error));
    }
  };
  return html`
    <${Confirm} title=${t('comments.removeTitle')} text=${t('comments.removeText')} yes=${t('comments.removeYes')} danger
      onYes=${remove} onNo=${onClose} />
  `;
}
