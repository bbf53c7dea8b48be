import { draftOf } from '../../../core/device/drafts.js';

const blankPost = { title: '', text: '', kind: 'message', street: '', onBehalf: '', photos: [] };

/** `kind`: what it is to be, if another than usual: that is written apart. */
export const postDraft = ({ slug, audience }, kind) =>
  draftOf(kind ? `${slug}.${kind}` : slug, { ...blankPost, ...(kind && { kind }), audience });
export const commentDraft = (slug, post, parent) => draftOf([slug, post, parent].filter(Boolean).join('.'), { text: '' });
