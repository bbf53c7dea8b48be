import { t } from '../../core/i18n.js';
import { base } from '../../core/store.js';

export const helpUrl = (id = '') => `${base.value}/help${id && `/${id}`}`;
export const ownUrl = (id) => helpUrl(`mine/${id}`);
export const askUrl = () => helpUrl('ask');

/** 'Bij de Rozenstraat', or nothing. */
export const placeOf = ({ place }) => place && (place.street ? t('help.near', { street: place.street }) : t('post.somewhere'));

/** 'nog niemand', '2 aanbiedingen'. */
export const offersOf = ({ offers }) => (offers ? t('help.offers', { n: offers }) : t('help.nobody'));
