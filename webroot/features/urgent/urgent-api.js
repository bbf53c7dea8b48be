import { api } from '../../core/api.js';
import { query } from '../../core/query.js';

const at = (hood, rest) => `/hoods/${hood}/${rest}`;
const alertAt = (hood, dispatch, rest = '') => at(hood, `alerts/${dispatch}${rest}`);
const dispatchAt = (hood, dispatch, rest = '') => at(hood, `dispatches/${dispatch}${rest}`);

export const showOwnDuty = (hood) => api.get(at(hood, 'me/responder'));
export const changeDuty = (hood, change) => api.patch(at(hood, 'me/responder'), change);
export const sharePosition = (hood, point) => api.put(at(hood, 'me/responder/position'), point);
export const forgetPosition = (hood) => api.delete(at(hood, 'me/responder/position'));

export const showAlert = (hood, dispatch) => api.get(alertAt(hood, dispatch));
export const answerAlert = (hood, dispatch, answer) => api.put(alertAt(hood, dispatch, '/state'), answer);
export const confirmAlert = (hood, dispatch, channel) => api.put(alertAt(hood, dispatch, `/receipts/${channel}`));

export const listDispatches = (hood, cursor) =>
  api.get(at(hood, `dispatches${query({ cursor })}`));
export const showDispatch = (hood, dispatch) => api.get(dispatchAt(hood, dispatch));
export const closeDispatch = (hood, dispatch, words) => api.put(dispatchAt(hood, dispatch, '/closing'), { words });
export const startDrill = (hood, need, key) => api.post(at(hood, 'dispatches'), { need }, key);

export const listResponders = (hood) => api.get(at(hood, 'responders'));
export const vetResponder = (hood, person) => api.put(at(hood, `responders/${person}`));
export const dismissResponder = (hood, person) => api.delete(at(hood, `responders/${person}`));

export const showPush = (endpoint) => api.get(`/me/push${query({ endpoint })}`);
export const testPush = (endpoint) => api.post('/me/push/tests', { endpoint });
export const subscribePush = (subscription) => api.put('/me/push', subscription);
export const unsubscribePush = (endpoint) => api.delete(`/me/push${query({ endpoint })}`);
