export const allDrafts = 'draft.';

/** Under which keys it is kept what this person writes, or with null a visitor. */
export const draftsOf = (person) => `${allDrafts}${person ?? 'visitor'}.`;
