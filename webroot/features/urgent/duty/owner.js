import { forget, recall, remember } from '../../../core/device/local-store.js';

const key = 'ringsFor';

/** The id of whose this device is, that rings: when their session ended elsewhere and they are back, it rings again. Or null. */
export const owner = () => recall(key);

export const ringFor = (person) => remember(key, person);

export const ringForNobody = () => forget(key);
