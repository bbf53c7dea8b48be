/**
 * Posts and requests for help in one order, newest first. Below the last post that was read there may be more,
 * so requests that are older wait for it.
 */
export function inOrder(posts, requests, more) {
  const last = posts.at(-1)?.at;
  const shown = more && last !== undefined ? requests.filter(({ at }) => at >= last) : requests;
  return [...posts, ...shown].sort((a, b) => b.at - a.at);
}
