import { draftOf } from '../../core/drafts.js';

const blankPost = { title: '', text: '', kind: 'message', street: '', onBehalf: '', photos: [] };

export const postDraft = ({ slug, audience }) => draftOf(slug, { ...blankPost, audience });
export const commentDraft = (slug, post, parent) => draftOf([slug, post, parent].filter(Boolean).join('.'), { text: '' });
