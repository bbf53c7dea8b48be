import { t } from '../../core/i18n.js';
import { base, hood } from '../../core/store.js';
import { textOf } from '../../core/ui/cards/rich-text.js';
import { toast } from '../../core/ui/frame/toast.js';

const longestHeading = 70;

export const postUrl = (id) => `${base.value}/posts/${id}`;

/** Its title, else how it begins or what it shows. */
export function headingOf({ title, rich, photos, author }) {
  if (title) return title;
  const text = textOf(rich) || photos.find(({ alt }) => alt)?.alt || author.name;
  return text.length > longestHeading ? `${text.slice(0, longestHeading - 1)}…` : text;
}

export async function sharePost(post) {
  const url = `${hood.value.url}/posts/${post.id}`;
  try {
    if (navigator.share) {
      await navigator.share({ title: headingOf(post), url });
    } else {
      await navigator.clipboard.writeText(url);
      toast(t('share.copied'));
    }
  } catch (error) {
    if (error.name !== 'AbortError') toast(t('share.failed', { url }));
  }
}
