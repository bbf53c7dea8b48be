import { takeFirst } from '../../../core/first.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { useLive } from '../../../core/live/use-live.js';
import { me } from '../../../core/session.js';
import { base } from '../../../core/store.js';
import { signInUrl } from '../../../core/ui/frame/gate.js';
import { KeptWords } from '../../../core/ui/forms/kept-words.js';
import { useTitle } from '../../../core/ui/frame/use-title.js';
import { Icon } from '../../../core/ui/icon.js';
import { Notice } from '../../../core/ui/states.js';
import { Whole } from '../../../core/ui/whole.js';
import { commentDraft } from '../compose/post-drafts.js';
import { headingOf } from '../heading.js';
import { Card } from '../list/card.js';
import { Pending } from '../list/pending.js';
import { ModeratedPost } from '../moderated-post.js';
import { Comments } from './comments.js';
import { ThreadStore } from './thread-store.js';

export function PostPage({ slug, id }) {
  const store = useLive(() => new ThreadStore(slug, id), [slug, id], () => takeFirst(slug, ({ post }) => post?.id === id));
  const post = store.value.value?.post;
  useTitle(post ? headingOf(post) : t('post.page'));
  return html`
    <div class="reading stack">
      <a class="button quiet back" href=${base.value || '/'}><${Icon} name="arrow-left" /> ${t('backToSquare')}</a>
      <${Whole} store=${store} missing=${html`<${NotThere} store=${store} />`}>${(thread) => html`<${Content} store=${store} thread=${thread} />`}<//>
    </div>
  `;
}

function Content({ store, thread }) {
  if (thread.gone) return html`<${NotThere} store=${store} gone />`;
  return html`
    ${thread.post.moderation && html`<${ModeratedPost} post=${thread.post} store=${store} />`}
    <${Card} post=${thread.post} mine=${thread.mine} store=${store} full />
    ${thread.post.moderation ? html`<${Unplaced} store=${store} />` : html`<${Comments} thread=${thread} store=${store} />`}
  `;
}

const NotThere = ({ store, gone = false }) => html`
  <${Notice} page icon="info" title=${gone ? t('post.gone') : t('post.notThere')} text=${t(gone ? 'post.goneText' : 'post.notThereText')}>
    <a class="button primary" href=${base.value || '/'}>${t('backToSquare')}</a>
    ${!gone && !me.value && html`<a class="button" href=${signInUrl()}>${t('signIn.open')}</a>`}
  <//>
  <${Unplaced} store=${store} />
`;

/** What was written under a post that takes no comments any more. */
const Unplaced = ({ store: { hood: slug, id } }) => html`
  <${Pending} slug=${slug} post=${id} />
  <${KeptWords} name=${commentDraft(slug, id)} />
`;
