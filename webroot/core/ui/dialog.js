import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { html } from '../html.js';
import { t } from '../i18n.js';
import { Announcer } from './frame/announcer.js';
import { Icon } from './icon.js';

/** Shows this dialog over the page, which waits; focus goes in, stays in, and returns to where it was. */
export function useModal(dialog) {
  useLayoutEffect(() => {
    const before = document.activeElement;
    const { current } = dialog;
    current.showModal();
    current.querySelector('[data-focus]')?.focus();
    return () => {
      // As long as it is open, nothing else takes the focus.
      current.close();
      returnFocus(before);
    };
  }, []);
}

/** A modal dialog; Escape and the cross close it. */
export function Dialog({ title, onClose, sheet = false, children }) {
  const dialog = useRef(null);
  const heading = useId();
  useModal(dialog);
  const cancel = (event) => {
    event.preventDefault();
    onClose();
  };
  return html`
    <dialog ref=${dialog} class=${sheet ? 'dialog sheet' : 'dialog'} aria-labelledby=${heading} onCancel=${cancel}>
      <div class="dialog-head">
        <h2 id=${heading}>${title}</h2>
        <button class="button quiet round" type="button" aria-label=${t('close')} onClick=${onClose}>
          <${Icon} name="x" />
        </button>
      </div>
      ${children}
      <${Announcer} />
    </dialog>
  `;
}

function returnFocus(before) {
  const place = before?.isConnected && before !== document.body ? before : document.getElementById('main');
  place?.focus({ preventScroll: true });
}
