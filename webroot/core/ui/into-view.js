/** Shows what appeared where it may be out of sight; of what is taller than the screen, its beginning. */
export const intoView = (element) => element?.scrollIntoView({ block: element.offsetHeight < innerHeight / 2 ? 'center' : 'start' });
