import { useEffect } from 'preact/hooks';
import { signal } from '@preact/signals';
import { extensions } from '../../../core/feature.js';
import { me } from '../../../core/session.js';
import { hood } from '../../../core/store.js';
import { fetched } from '../../../core/ui/later.js';

// What other features have on the square, each a moment later than the posts.
const parts = signal([]);
const pause = 5_000; // milliseconds before those that didn't come are asked for again

export async function fetchParts() {
  const loaded = await Promise.allSettled(extensions('square').map(fetched));
  parts.value = loaded.flatMap(({ value }) => value ?? []);
  if (loaded.some(({ status }) => status === 'rejected')) setTimeout(fetchParts, pause);
}

/** The parts of this hood, each with its `feed` and the `list` that it has by now. */
export function useParts(slug) {
  const open = parts.value.map((part) => ({ ...part, feed: part.feedOf(slug) }));
  const residents = hood.value?.live.some((stream) => stream.endsWith('/residents'));
  const known = me.value !== undefined;
  useEffect(() => {
    // Fetched once it is known who reads, and again when they may see more.
    if (known) open.forEach(({ feed }) => feed.load());
  }, [parts.value, slug, known, me.value?.id, residents]);
  return open.map((part) => ({ ...part, list: part.feed.value.value })).filter(({ list }) => list);
}

/**
 * Posts and what else the square shows in one order, newest first. Below the last post that was read there may be more,
 * so others that are older wait for it.
 */
export function inOrder(posts, others, more) {
  const last = posts.at(-1)?.at;
  const shown = more && last !== undefined ? others.filter(({ at }) => at >= last) : others;
  return [...posts, ...shown].sort((a, b) => b.at - a.at);
}
