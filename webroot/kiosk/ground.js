import { html } from '../core/html.js';

/** Where there is no photo: the hood on a calm day, in the colour of what is said. */
export const Ground = () => html`
  <svg class="ground" viewBox="0 80 640 190" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
    <circle class="ground-sun" cx="546" cy="124" r="28" />
    <path class="ground-hill" d="M0 206q160-52 330-4t310-14v168H0Z" />
    <path class="ground-far" d="M352 208v-62l34-28 34 28v62Zm78 0v-48h54v48Zm64 0v-66l30-26 30 26v66Z" />
    <path class="ground-a" d="M60 208v-76l50-42 50 42v76Z" />
    <path class="ground-b" d="M168 208v-92l47-36 47 36v92Z" />
    <path class="ground-c" d="M270 208v-70l50-40 50 40v70Z" />
    <path class="ground-light" d="M84 142h20v26H84zm34 0h20v26h-20zm72-12h18v26h-18zm32 0h18v26h-18zm76 18h20v26h-20zm34 0h20v26h-20z" />
    <path class="ground-field" d="M0 230q170-20 330-2t310-6v122H0Z" />
    <g class="ground-stems"><path d="M60 290v-40m50 44v-52m55 44v-36m65 44v-50m70 46v-42m65 46v-56m65 52v-38m70 46v-50m70 42v-40" /></g>
    <g class="ground-blooms">
      <circle cx="60" cy="244" r="11" /><circle cx="110" cy="236" r="13" /><circle cx="165" cy="246" r="10" />
      <circle cx="230" cy="240" r="13" /><circle cx="300" cy="242" r="11" /><circle cx="365" cy="234" r="14" />
      <circle cx="430" cy="244" r="11" /><circle cx="500" cy="238" r="13" /><circle cx="570" cy="240" r="11" />
    </g>
  </svg>
`;
