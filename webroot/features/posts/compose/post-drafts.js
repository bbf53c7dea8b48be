const blankPost = { title: '', text: '', kind: 'message', street: '', onBehalf: '', photos: [] };

/** Under which name a post is written, and as what it begins. `kind`: what it is to be, if another than usual: that is written apart. */
export const postDraft = ({ slug, audience }, kind) => [kind ? `${slug}.${kind}` : slug, { ...blankPost, ...(kind && { kind }), audience }];

/** Under which name a comment on this post, or a reply to its `parent`, is written. */
export const commentDraft = (slug, post, parent) => [slug, post, parent].filter(Boolean).join('.');
