import { html } from '../html.js';

/** A row of houses, in the colours of the hood. */
export const Street = () => html`
  <svg class="street" viewBox="0 0 640 96" preserveAspectRatio="xMaxYMax slice" aria-hidden="true">
    <circle class="street-sun" cx="560" cy="34" r="18" />
    <path class="street-hill" d="M0 78q150-40 320-14t320-20v52H0Z" />
    <g class="street-far">
      <path d="M330 92V48l20-16 20 16v44Zm46 0V54h34v38Zm170 0V50l18-14 18 14v42Zm42 0V58h30v34Z" />
    </g>
    <path class="street-a" d="M410 92V42h10v-8h8v-8h12v8h8v8h10v50Z" />
    <path class="street-b" d="m462 92 .1-52 22-18 22 18v52Z" />
    <path class="street-c" d="M510 92V52q2-18 20-22 18 4 20 22v40Z" />
    <g class="street-light">
      <path d="M420 52h9v11h-9zm18 0h9v11h-9zm-18 20h9v11h-9zM473 50h9v11h-9zm15 0h9v11h-9zm0 22h9v11h-9zM520 56h8v11h-8zm13 0h8v11h-8zm0 20h8v16h-8z" />
    </g>
    <path class="street-door" d="M437 74h11v18h-11zM472 72h11v20h-11zM518 76h10v16h-10z" />
    <g class="street-tree"><path d="M601 92V76" /><circle cx="601" cy="66" r="13" /></g>
  </svg>
`;
