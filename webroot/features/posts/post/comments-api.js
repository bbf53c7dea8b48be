import { api } from '../../../core/api.js';
import { postsPath } from '../posts-api.js';

/** The most characters that the contract allows. */
export const longestComment = 2000;

export const commentsPath = (hood, post) => `${postsPath(hood)}/${post}/comments`;

const at = (hood, post, id) => `${commentsPath(hood, post)}/${id}`;

export const showComment = (hood, post, id) => api.get(at(hood, post, id));
export const editComment = (hood, post, id, text) => api.patch(at(hood, post, id), { text });
export const removeComment = (hood, post, id) => api.delete(at(hood, post, id));
