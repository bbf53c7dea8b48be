/**
 * Posts and what else the square shows in one order, newest first. Below the last post that was read there may be more,
 * so others that are older wait for it.
 */
export function inOrder(posts, others, more) {
  const last = posts.at(-1)?.at;
  const shown = more && last !== undefined ? others.filter(({ at }) => at >= last) : others;
  return [...posts, ...shown].sort((a, b) => b.at - a.at);
}
