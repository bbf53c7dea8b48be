import { api } from '../../core/api.js';

/** The most characters that the contract allows. */
export const longestPost = 5000;
export const longestComment = 2000;

const at = (hood, id = '') => `/hoods/${hood}/posts${id && `/${id}`}`;
const query = (values) => {
  const given = Object.entries(values).filter(([, value]) => value);
  return given.length ? `?${new URLSearchParams(given)}` : '';
};

export const postsPath = (hood) => at(hood);
export const commentsPath = (hood, post) => `${at(hood, post)}/comments`;

export const listPosts = (hood, { cursor, limit, kind } = {}) => api.get(at(hood) + query({ cursor, limit, kind }));
export const listOwnPosts = (hood, { cursor, limit } = {}) => api.get(`/hoods/${hood}/own-posts${query({ cursor, limit })}`);
export const showPost = (hood, id) => api.get(at(hood, id));
export const editPost = (hood, id, changes) => api.patch(at(hood, id), changes);
export const removePost = (hood, id) => api.delete(at(hood, id));
export const restorePost = (hood, id) => api.post(`${at(hood, id)}/restore`);
export const showComment = (hood, post, id) => api.get(`${commentsPath(hood, post)}/${id}`);
export const editComment = (hood, post, id, text) => api.patch(`${commentsPath(hood, post)}/${id}`, { text });
export const removeComment = (hood, post, id) => api.delete(`${commentsPath(hood, post)}/${id}`);
export const reportPost = (hood, id, report) => api.post(`${at(hood, id)}/reports`, report);

export function react(hood, id, reaction, on) {
  const path = `${at(hood, id)}/reactions/${reaction}`;
  return on ? api.put(path) : api.delete(path);
}
