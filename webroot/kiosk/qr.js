import { html } from '../core/html.js';

const quiet = 2; // modules of white around it

/** A code to scan, from a bit a module. */
export function Qr({ code }) {
  const side = code.size + 2 * quiet;
  return html`
    <svg class="qr" viewBox=${`0 0 ${side} ${side}`} shape-rendering="crispEdges" aria-hidden="true">
      <path d=${dark(code)} />
    </svg>
  `;
}

function dark({ size, bits }) {
  const bytes = Uint8Array.from(atob(bits), (sign) => sign.charCodeAt(0));
  let path = '';
  for (let nr = 0; nr < size * size; nr++) {
    if ((bytes[nr >> 3] >> (nr & 7)) & 1) path += `M${(nr % size) + quiet},${Math.floor(nr / size) + quiet}h1v1h-1z`;
  }
  return path;
}
