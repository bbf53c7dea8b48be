import { computed, effect, signal, untracked } from '@preact/signals';
import { me } from '../../../core/session.js';
import { hood, residency } from '../../../core/store.js';
import { badge } from '../../../core/ui/frame/badges.js';
import { OwnOffers, OwnRequests } from './own-list.js';

// What this person asked and offered in the hood they are in.
const own = signal({ requests: null, offers: null });

const owner = computed(() => (me.value && residency.value ? `${hood.value.slug} ${me.value.id}` : null));
effect(() => {
  if (!owner.value) return undefined;
  const [slug] = owner.value.split(' ');
  const requests = new OwnRequests(slug);
  const offers = new OwnOffers(slug);
  own.value = { requests, offers };
  untracked(() => requests.load());
  return () => {
    requests.close();
    offers.close();
    own.value = { requests: null, offers: null };
  };
});

export const ownRequests = computed(() => own.value.requests);
export const ownOffers = computed(() => own.value.offers);

const items = computed(() => ownRequests.value?.value.value?.items ?? []);
const ids = computed(() => new Set(items.value.map(({ request }) => request.id)));

export const isOwn = ({ id }) => ids.value.has(id);

/** Somebody offered, and the asker has not said yes or no. */
export const isAnswerDue = ({ state, offers, helpers }) => (state === 'open' || state === 'agreed') && offers > helpers;

effect(() => badge('help', items.value.filter(({ request, moderation }) => !moderation && isAnswerDue(request)).length));
