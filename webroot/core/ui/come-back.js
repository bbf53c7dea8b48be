const signs = ['wheel', 'touchstart', 'pointerdown', 'keydown'];
const calm = 1_000; // milliseconds in which nothing more came

/** Brings the reader back to where they were as what is there comes; `isHere`: until then, unless they go somewhere themselves. */
export function comeBack(scroll, isHere) {
  return new Promise((done) => {
    const end = new AbortController();
    const stop = () => {
      watch.disconnect();
      end.abort();
      done();
    };
    let timer;
    const watch = new ResizeObserver(() => {
      clearTimeout(timer);
      if (!isHere()) return stop();
      scrollTo(0, scroll);
      if (scrollY > scroll - 2) timer = setTimeout(stop, calm);
    });
    watch.observe(document.body);
    signs.forEach((sign) => addEventListener(sign, stop, { passive: true, signal: end.signal }));
  });
}
