import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { html } from '../html.js';
import { Icon } from './icon.js';

const moves = { ArrowDown: 1, ArrowUp: -1 };

/** A button with a menu of [{icon, label, act, danger}]. Arrows move, Escape closes. */
export function Menu({ label, items }) {
  const [open, setOpen] = useState(false);
  const root = useRef(null);
  const button = useRef(null);
  useLayoutEffect(() => {
    if (!open) return undefined;
    root.current.querySelector('[role=menuitem]').focus();
    const outside = (event) => !root.current.contains(event.target) && setOpen(false);
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current.focus();
  };
  const onKeyDown = (event) => {
    if (open && event.key === 'Escape') close();
    if (open && moves[event.key]) move(event, root.current, moves[event.key]);
    if (event.key === 'Tab') setOpen(false);
  };
  const choose = (act) => {
    close();
    act();
  };
  return html`
    <div class="menu" ref=${root} onKeyDown=${onKeyDown}>
      <button
        ref=${button}
        class="button quiet round"
        aria-label=${label}
        aria-haspopup="menu"
        aria-expanded=${open}
        onClick=${() => setOpen(!open)}
      >
        <${Icon} name="ellipsis" />
      </button>
      ${open && html`<div class="menu-list" role="menu" aria-label=${label}>${items.map((item) => drawItem(item, choose))}</div>`}
    </div>
  `;
}

function drawItem({ icon, label, act, danger }, choose) {
  return html`
    <button class=${danger ? 'menu-item danger-text' : 'menu-item'} role="menuitem" tabindex="-1" onClick=${() => choose(act)}>
      <${Icon} name=${icon} /> ${label}
    </button>
  `;
}

function move(event, root, step) {
  event.preventDefault();
  const items = [...root.querySelectorAll('[role=menuitem]')];
  const at = items.indexOf(document.activeElement);
  items[(at + step + items.length) % items.length].focus();
}
