/** Words as [what both begin with, what is other, what both end with]. */
export function inParts(words, beside) {
  const mine = split(words);
  const theirs = split(beside);
  const shortest = Math.min(mine.length, theirs.length);
  const start = countWhile(shortest, (at) => mine[at] === theirs[at]);
  const end = countWhile(shortest - start, (at) => mine.at(-1 - at) === theirs.at(-1 - at));
  return [mine.slice(0, start), mine.slice(start, mine.length - end), mine.slice(mine.length - end)].map((part) => part.join(''));
}

/** Each word with the space after it. */
const split = (words) => words.match(/\S+\s*|\s+/g) ?? [];

function countWhile(most, isSame) {
  let count = 0;
  while (count < most && isSame(count)) count += 1;
  return count;
}
