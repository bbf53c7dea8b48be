import { draftOf } from '../../core/drafts.js';

const blankPost = { title: '', text: '', kind: 'message', audience: 'residents', street: '' };

export const postDraft = (slug) => draftOf(slug, blankPost);
export const commentDraft = (slug, post, parent) => draftOf([slug, post, parent].filter(Boolean).join('.'), { text: '' });
