import { extensions } from './feature.js';

/** What features say in their catalogues, whose words are then there too. */
export const fetchCatalogues = () => Promise.all(extensions('catalogue').map((load) => load()));
