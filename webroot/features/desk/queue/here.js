import { useEffect } from 'preact/hooks';
import { me } from '../../../core/session.js';
import { come, leave } from '../desk-api.js';

const pause = 60_000; // milliseconds between two words that I am here

let open = 0;
let timer = null;
let saying = Promise.resolve();

/** Colleagues see that I am at the desk for as long as one of its pages is open. */
export function useHere(slug) {
  useEffect(() => {
    if (open++ === 0) arrive(slug);
    const gone = () => say(leave, slug);
    const back = () => say(come, slug);
    window.addEventListener('pagehide', gone);
    window.addEventListener('pageshow', back);
    return () => {
      open -= 1;
      window.removeEventListener('pagehide', gone);
      window.removeEventListener('pageshow', back);
      // The next page may be one of the desk too.
      setTimeout(() => open || depart(slug));
    };
  }, [slug]);
}

function arrive(slug) {
  clearInterval(timer);
  timer = setInterval(() => say(come, slug), pause);
  say(come, slug);
}

function depart(slug) {
  clearInterval(timer);
  if (me.value) say(leave, slug);
}

/** One after the other, so that the last word is the last. */
function say(what, slug) {
  saying = saying.then(() => what(slug)).catch(() => {});
}
