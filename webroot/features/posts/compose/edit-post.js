import { useEffect, useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { notThere, PhotoField, photosOf } from '../../../core/photos/photo-field.js';
import { Dialog } from '../../../core/ui/dialog.js';
import { Field } from '../../../core/ui/forms/field.js';
import { WritingArea } from '../../../core/ui/forms/writing-area.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { FormError, Skeleton } from '../../../core/ui/states.js';
import { tellFeeds } from '../list/feeds.js';
import { editPost, longestPost, showPost } from '../posts-api.js';
import { TitleAndStreet } from './composer-choices.js';

export function EditPost({ post, store, onClose }) {
  const [before, setBefore] = useState(null);
  const [error, setError] = useState(null);
  useEffect(() => {
    showPost(post.hood, post.id).then((page) => setBefore(editable(page)), setError);
  }, []);
  const save = async (changes) => {
    try {
      const card = await editPost(post.hood, post.id, changes);
      store.edited(card);
      tellFeeds(post.hood, (feed) => feed.edited(card));
      toast(t('post.saved'));
      onClose();
    } catch (problem) {
      setError(problem);
    }
  };
  return html`
    <${Dialog} title=${t('post.editTitle')} sheet onClose=${onClose}>
      ${!before && !error && html`<${Skeleton} count=${1} />`}
      ${before ? html`<${EditForm} before=${before} error=${error} onSave=${save} onClose=${onClose} />` : html`<${FormError} error=${error} />`}
    <//>
  `;
}

function editable({ post, source }) {
  return { title: post.title, text: source ?? '', street: post.place?.street ?? '', photos: post.photos };
}

function EditForm({ before, error, onSave, onClose }) {
  const [draft, setDraft] = useState(before);
  const [coming, setComing] = useState(0);
  const change = (changes) => setDraft((now) => ({ ...now, ...changes }));
  const [early, setEarly] = useState(false);
  const save = () => (coming ? setEarly(true) : onSave(changesOf(before, draft)));
  const fields = error?.fields ?? {};
  return html`
    <form class="stack" onSubmit=${(event) => event.preventDefault() || save()}>
      <${Field} label=${t('compose.text')} error=${fields.text}>
        <${WritingArea} value=${draft.text} longest=${longestPost} rows="6" focus onText=${(text) => change({ text })} onDone=${save} />
      <//>
      <${PhotoField} photos=${draft.photos} error=${fields.photos} onComing=${setComing}
        onPhotos=${(update) => setDraft((now) => ({ ...now, photos: update(now.photos) }))} />
      <${TitleAndStreet} draft=${draft} fields=${fields} onChange=${change} />
      <${FormError} error=${early && coming ? { message: notThere(coming) } : error} />
      <div class="dialog-foot">
        <button type="button" class="button quiet" onClick=${onClose}>${t('cancel')}</button>
        <button class="button primary" type="submit">${t('post.save')}</button>
      </div>
    </form>
  `;
}

/** A place on the map stays as it is unless a street is chosen instead. */
function changesOf(before, draft) {
  const changes = { title: draft.title.trim(), text: draft.text.trim(), photos: photosOf(draft.photos) };
  if (draft.street !== before.street) changes.place = draft.street ? { street: draft.street } : null;
  return changes;
}
