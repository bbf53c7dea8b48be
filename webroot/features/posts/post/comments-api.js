import { api } from '../../../core/api.js';
import { postsPath } from '../posts-api.js';

/** The most characters that the contract allows. */
export const longestComment = 2000;

export const commentsPath = (hood, post) => `${postsPath(hood)}/${post}/comments`;

export const commentPath = (hood, post, id) => `${commentsPath(hood, post)}/${id}`;

export const removeComment = (hood, post, id) => api.delete(commentPath(hood, post, id));
