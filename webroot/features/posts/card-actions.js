import { useState } from 'preact/hooks';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { me } from '../../core/session.js';
import { Report } from '../../core/ui/cards/report-menu.js';
import { mayTakePart } from '../../core/ui/frame/gate.js';
import { toast } from '../../core/ui/frame/toast.js';
import { Icon } from '../../core/ui/icon.js';
import { later } from '../../core/ui/later.js';
import { Menu } from '../../core/ui/menu.js';
import { wordsFor } from '../../core/ui/states.js';
import { postUrl, sharePost } from './acts.js';

const EditPost = later(() => import('./compose/edit-post.js'), 'EditPost', null);

const remove = async (post, store) => (await import('./removal.js')).removeWithUndo(post, store);

const reactions = { thanks: 'heart', join: 'hand' };

export function CardActions({ post, mine, store, full }) {
  const [dialog, setDialog] = useState(null);
  const close = () => setDialog(null);
  const own = post.author.id === me.value?.id;
  const items = own
    ? [
        { icon: 'pencil', label: t('post.edit'), act: () => setDialog('edit') },
        { icon: 'trash-2', label: t('post.remove'), act: () => remove(post, store), danger: true },
      ]
    : [{ icon: 'flag', label: t('report.open'), act: () => setDialog('report') }];
  return html`
    <footer class="post-acts">
      ${Object.keys(reactions).map((kind) => html`<${Reaction} key=${kind} kind=${kind} post=${post} mine=${mine} store=${store} />`)}
      <span class="post-acts-break" />
      <a class="button quiet small" href=${full ? '#comments' : `${postUrl(post.id)}#comments`}>
        <${Icon} name="message-circle" /> ${post.comments ? t('comments.count', { n: post.comments }) : t('comments.first')}
      </a>
      <span class="grow" />
      <button class="button quiet small share" aria-label=${t('share.open')} onClick=${() => sharePost(post)}>
        <${Icon} name="share-2" /> <span class="share-word">${t('share.open')}</span>
      </button>
      <${Menu} label=${t('post.menu')} items=${items} />
    </footer>
    ${dialog === 'edit' && html`<${EditPost} post=${post} store=${store} onClose=${close} />`}
    ${dialog === 'report' && html`<${Report} hood=${post.hood} contentType="post" about=${post.id} onClose=${close} />`}
  `;
}

function Reaction({ kind, post, mine, store }) {
  const on = mine.includes(kind);
  const count = post.reactions[kind];
  const toggle = async () => {
    if (!mayTakePart()) return;
    const error = await store.react(post.id, kind, !on);
    if (error) toast(wordsFor(error));
  };
  return html`
    <button class=${`button quiet small reaction reaction-${kind}`} aria-pressed=${on} onClick=${toggle}>
      <${Icon} name=${reactions[kind]} /> ${t(`reaction.${kind}`)} ${count > 0 && html`<span class="count" key=${count}>${count}</span>`}
    </button>
  `;
}
