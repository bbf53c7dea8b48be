import { openLists } from '../../../core/live/open-lists.js';
import { query } from '../../../core/query.js';
import { GatheringList } from './gathering-list.js';

const lists = openLists((hood, { filters, span }) => new GatheringList(hood, filters, span));

/** All that is to come in a hood, or what the filters let through, or what is in a span of time. */
export const agendaOf = (hood, filters = {}, span = null) => lists.of(hood, query({ ...filters, ...span }), { filters, span });
