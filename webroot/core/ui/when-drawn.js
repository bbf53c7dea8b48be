/** Runs when what was just changed is on the screen: only then can it be scrolled to or focused. */
export function whenDrawn(work) {
  requestAnimationFrame(() => requestAnimationFrame(work));
}
