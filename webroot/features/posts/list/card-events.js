// How events change one post card. Pure; the same card comes back when nothing changed.

export function changeCard(post, event) {
  const { type, body } = event;
  switch (type) {
    case 'postChanged':
      // Counts have events of their own, so the ones here are never older.
      return body.post.id === post.id ? { ...body.post, comments: post.comments, reactions: post.reactions } : post;
    case 'commentCreated':
      return body.comment.post === post.id ? { ...post, comments: body.comments } : post;
    case 'commentRemoved':
      return body.post === post.id ? { ...post, comments: body.comments } : post;
    case 'reactionsCounted':
      return body.post === post.id ? { ...post, reactions: body.reactions } : post;
    case 'authorRenamed':
      return isUnder(post, event) ? renamed(post, body.author) : post;
    default:
      return post;
  }
}

/** What managers took goes from the square, and for its author only once they remove it themselves. */
export function isGone(post, { stream }) {
  return !post.moderation || stream.startsWith('person/');
}

/** What a stream tells of names is of its own time: only for what is in that stream. */
export function isUnder(post, { stream }) {
  return stream.endsWith(`/${post.audience}`);
}

/** A post or comment with the name its author has now. */
export function renamed(written, author) {
  return written.author?.id === author.id ? { ...written, author } : written;
}

/** My own tap, before the server has answered. */
export function tap(post, mine, reaction, on) {
  const had = mine.includes(reaction);
  if (had === on) return { post, mine };
  const reactions = { ...post.reactions, [reaction]: Math.max(0, post.reactions[reaction] + (on ? 1 : -1)) };
  return { post: { ...post, reactions }, mine: on ? [...mine, reaction] : mine.filter((one) => one !== reaction) };
}

/** The server's counts for my tap; they are too late when an event has changed what I `saw` in between. */
export function settle(post, saw, counts) {
  return post.reactions === saw ? { ...post, reactions: counts } : post;
}

export function oldestFirst(a, b) {
  return Date.parse(a.placed) - Date.parse(b.placed) || (a.id < b.id ? -1 : 1);
}
