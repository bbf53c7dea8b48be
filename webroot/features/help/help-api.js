import { api } from '../../core/api.js';
import { query } from '../../core/query.js';

/** The most characters that the contract allows. */
export const longest = { need: 120, text: 2000, moment: 80, address: 160, name: 60, contact: 120, message: 1000, thanks: 300, reason: 300 };

const at = (hood, id = '') => `/hoods/${hood}/help${id && `/${id}`}`;
const offerAt = (hood, request, offer) => `${at(hood, request)}/offers/${offer}`;

export const helpPath = (hood) => at(hood);
export const requestPath = at;
export const ownHelpPath = (hood, id) => `/hoods/${hood}/me/help/${id}`;
export const offersPath = (hood, request) => `${at(hood, request)}/offers`;
export const messagesPath = (hood, request, offer) => `${offerAt(hood, request, offer)}/messages`;

export const listHelp = (hood, { cursor, limit, category, state }) => api.get(at(hood) + query({ cursor, limit, category, state }));
export const listOwnHelp = (hood, { cursor, limit }) => api.get(`/hoods/${hood}/me/help${query({ cursor, limit })}`);
export const listOwnOffers = (hood, { cursor, limit }) => api.get(`/hoods/${hood}/me/offers${query({ cursor, limit })}`);
export const showHelp = (hood, id) => api.get(at(hood, id));
export const showOwnHelp = (hood, id) => api.get(ownHelpPath(hood, id));
export const askForHelp = (hood, body, key) => api.post(at(hood), body, key);
export const changeHelpState = (hood, id, state, thanks) => api.put(`${at(hood, id)}/state`, { state, ...(thanks && { thanks }) });
export const lookUpAsker = (hood, id, reason) => api.post(`${at(hood, id)}/asker`, { reason });
export const takeOverHelp = (hood, id) => api.put(`${at(hood, id)}/asker`);
export const decideOffer = (hood, request, offer, state) => api.put(`${offerAt(hood, request, offer)}/state`, { state });
export const actFromMail = (token, confirm) => api.post('/help-actions', { token, ...(confirm && { confirm }) });
