import { t } from '../../core/i18n.js';
import { base, hood } from '../../core/store.js';
import { toast } from '../../core/ui/frame/toast.js';

export const postUrl = (id) => `${base.value}/posts/${id}`;

export async function sharePost(post) {
  const url = `${hood.value.url}/posts/${post.id}`;
  try {
    if (navigator.share) {
      await navigator.share({ title: post.title || t('post.by', { name: post.author.name }), url });
    } else {
      await navigator.clipboard.writeText(url);
      toast(t('share.copied'));
    }
  } catch (error) {
    if (error.name !== 'AbortError') toast(t('share.failed', { url }));
  }
}
