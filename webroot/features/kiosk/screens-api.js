import { api } from '../../core/api.js';

const at = (hood, rest = '') => `/hoods/${hood}/kiosks${rest}`;
const noticesOf = (hood) => `/hoods/${hood}/kiosk-takeovers`;

export const listKiosks = (hood) => api.get(at(hood));
export const pairKiosk = (hood, device) => api.post(at(hood), device);
export const kioskPath = (hood, id) => at(hood, `/${id}`);
export const unpairKiosk = (hood, id) => api.delete(kioskPath(hood, id));
export const listItems = (hood, id) => api.get(at(hood, `/${id}/items`));
export const chooseItem = (hood, id, item, choice) => api.put(at(hood, `/${id}/items/${item}`), { choice });
export const takeOver = (hood, notice) => api.post(noticesOf(hood), notice);
export const endTakeover = (hood, id) => api.delete(`${noticesOf(hood)}/${id}`);

/** Where a screen shows its code. */
export const kioskUrl = () => `${window.location.host}/kiosk`;
