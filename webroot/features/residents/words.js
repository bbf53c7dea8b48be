import { t } from '../../core/i18n.js';
import { base } from '../../core/store.js';

export const residentsUrl = (filter) => `${base.value}/desk/residents${filter && filter !== 'all' ? `?filter=${filter}` : ''}`;
export const residentUrl = ({ person }) => `${base.value}/desk/residents/${person}`;

export const addressOf = ({ street, houseNumber, postcode }) => `${street} ${houseNumber}, ${postcode}`;

/** Not everybody told their name. */
export const nameOf = ({ name }) => name || t('residents.nameless');
