import { api } from '../../core/api.js';
import { query } from '../../core/query.js';

/** The most characters that the contract allows. */
export const longest = { title: 120, details: 5000, venue: 120, cost: 80, accessibility: 300, reason: 500, name: 60, words: 2000, source: 80, url: 500 };

const at = (hood, id = '') => `/hoods/${hood}/gatherings${id && `/${id}`}`;

export const gatheringsPath = (hood) => at(hood);
export const gatheringPath = at;

export const listGatherings = (hood, wanted) => api.get(at(hood) + query(wanted));
export const planGathering = (hood, body, key) => api.post(at(hood), body, key);
export const showGathering = (hood, id) => api.get(at(hood, id));
export const cancelGathering = (hood, id, reason, scope) => api.post(`${at(hood, id)}/cancellation`, { reason, scope });
export const removeGathering = (hood, id) => api.delete(at(hood, id));

export const signUp = (hood, id, guests, shown) => api.put(`${at(hood, id)}/sign-up`, { guests, shown });
export const cancelSignUp = (hood, id) => api.delete(`${at(hood, id)}/sign-up`);
export const signUpByMail = (hood, id, body) => api.post(`${at(hood, id)}/sign-ups`, body);
export const showSignUp = (token) => api.post('/sign-ups/show', { token });
export const confirmSignUp = (token) => api.post('/sign-ups/confirm', { token });
export const withdrawSignUp = (token) => api.post('/sign-ups/cancel', { token });
export const listOwnSignUps = (wanted) => api.get(`/me/sign-ups${query(wanted)}`);
export const listOwnGatherings = (wanted) => api.get(`/me/gatherings${query(wanted)}`);

export const listAttendees = (hood, id) => api.get(`${at(hood, id)}/attendees`);
export const addAttendee = (hood, id, { name, contact, guests, key }) => api.post(`${at(hood, id)}/attendees`, { name, contact, guests }, key);
export const checkIn = (hood, id, signUpId) => api.put(`${at(hood, id)}/attendees/${signUpId}/check-in`);
export const undoCheckIn = (hood, id, signUpId) => api.delete(`${at(hood, id)}/attendees/${signUpId}/check-in`);
export const checkInByCode = (hood, id, code) => api.post(`${at(hood, id)}/check-in`, { code });
export const removeAttendee = (hood, id, signUpId) => api.delete(`${at(hood, id)}/attendees/${signUpId}`);
export const messageAll = (hood, id, words, key) => api.post(`${at(hood, id)}/messages`, { words }, key);
export const listMessages = (hood, id) => api.get(`${at(hood, id)}/messages`);

export const showFeed = () => api.get('/me/calendar-feed');
export const makeFeed = () => api.post('/me/calendar-feed');
export const dropFeed = () => api.delete('/me/calendar-feed');

const sources = (hood, id = '') => `/hoods/${hood}/calendar-sources${id && `/${id}`}`;
export const listSources = (hood) => api.get(sources(hood));
export const addSource = (hood, body) => api.post(sources(hood), body);
export const refreshSource = (hood, id) => api.post(`${sources(hood, id)}/refresh`);
export const removeSource = (hood, id) => api.delete(sources(hood, id));

// Files, by their path under the API.
export const calendarPath = (hood, filters = {}) => `/hoods/${hood}/agenda.ics${query(filters)}`;
export const gatheringFile = (hood, id) => `${at(hood, id)}.ics`;
export const attendeesFile = (hood, id) => `${at(hood, id)}/attendees.csv`;
export const codePicture = (hood, id, code) => `/api/v1${at(hood, id)}/codes/${code}`;
