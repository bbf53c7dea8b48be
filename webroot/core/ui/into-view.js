/** A `ref` of what appears where it may be out of sight. */
export const intoView = (element) => element?.scrollIntoView({ block: 'center' });
