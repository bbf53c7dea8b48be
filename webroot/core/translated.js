import { options } from 'preact';

const changes = []; // by others than us
let translation;

/** A browser that translates puts elements of its own where our texts were. Ours are back before they are drawn again. */
export function keepTranslation(place) {
  const watch = new MutationObserver(notice);
  watch.observe(place, { childList: true, subtree: true });
  options.debounceRendering = async (draw) => {
    await null;
    notice(watch.takeRecords());
    const within = (await translation)?.untranslated;
    try {
      if (within) within(draw, changes.splice(0));
      else draw();
    } finally {
      watch.takeRecords();
    }
  };
}

function notice(records) {
  if (!records.some(({ removedNodes }) => removedNodes.length)) return;
  changes.push(...records);
  translation ??= import('./translation.js').catch(() => (translation = null));
}
