import { api } from '../../core/api.js';
import { query } from '../../core/query.js';

/** The most characters that the contract allows. */
export const longestPost = 5000;

const at = (hood, id = '') => `/hoods/${hood}/posts${id && `/${id}`}`;

export const postsPath = (hood) => at(hood);
export const postPath = at;

export const listPosts = (hood, { cursor, limit, kind } = {}) => api.get(at(hood) + query({ cursor, limit, kind }));
export const listOwnPosts = (hood, { cursor, limit } = {}) => api.get(`/hoods/${hood}/me/posts${query({ cursor, limit })}`);
export const showPost = (hood, id) => api.get(at(hood, id));

export function react(hood, id, reaction, on) {
  const path = `${at(hood, id)}/reactions/${reaction}`;
  return on ? api.put(path) : api.delete(path);
}
