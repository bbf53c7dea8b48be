import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { notThere, PhotoField, photosLine, photosOf } from '../../../core/photos/photo-field.js';
import { EditingDialog, EditingFoot } from '../../../core/ui/editing/editing-dialog.js';
import { useEditing } from '../../../core/ui/editing/use-editing.js';
import { Field } from '../../../core/ui/forms/field.js';
import { refusal, useSubmit } from '../../../core/ui/forms/use-submit.js';
import { WritingArea } from '../../../core/ui/forms/writing-area.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { tellFeeds } from '../list/feeds.js';
import { longestPost, postPath } from '../posts-api.js';
import { TitleAndStreet } from './composer-choices.js';

export function EditPost({ post, store, onClose }) {
  const editing = useEditing({ path: postPath(post.hood, post.id), draftOf: editable });
  const saved = (card) => {
    store.edited(card);
    tellFeeds(post.hood, (feed) => feed.edited(card));
    toast(t('post.saved'));
    onClose();
  };
  return html`
    <${EditingDialog} title=${t('post.editTitle')} sheet editing=${editing} onClose=${onClose}>
      <${EditForm} editing=${editing} onSaved=${saved} onClose=${onClose} />
    <//>
  `;
}

function editable({ post, source }) {
  return { title: post.title, text: source ?? '', street: post.place?.street ?? '', photos: post.photos };
}

function EditForm({ editing, onSaved, onClose }) {
  const { draft, change } = editing;
  const [coming, setComing] = useState(0);
  const { error, fields, submit } = useSubmit(async () => {
    if (coming) throw refusal({ form: notThere(coming) });
    const card = await editing.save(changesOf);
    if (card) onSaved(card);
  });
  return html`
    <form class="stack" onSubmit=${submit}>
      <${Field} label=${t('compose.text')} error=${fields.text}>
        <${WritingArea} value=${draft.text} longest=${longestPost} rows="6" focus onText=${(text) => change({ text })} onDone=${submit} />
      <//>
      <${PhotoField} photos=${draft.photos} error=${fields.photos} onComing=${setComing}
        onPhotos=${(update) => change(({ photos }) => ({ photos: update(photos) }))} />
      <${TitleAndStreet} draft=${draft} fields=${fields} onChange=${change} />
      <${EditingFoot} editing=${editing} error=${error} lines=${linesOf} onClose=${onClose} />
    </form>
  `;
}

const linesOf = ({ text, photos, title, street }) => [
  [t('compose.text'), text],
  photosLine(photos),
  [t('compose.titleLabel'), title],
  [t('compose.street'), street],
];

/** A place on the map stays as it is unless a street is chosen instead. */
function changesOf(before, draft) {
  const changes = { title: draft.title.trim(), text: draft.text.trim(), photos: photosOf(draft.photos) };
  if (draft.street !== before.street) changes.place = draft.street ? { street: draft.street } : null;
  return changes;
}
