import { html } from '../html.js';

export const Logo = () => html`
  <svg class="logo" viewBox="0 0 34 34" aria-hidden="true">
    <path class="logo-house" d="M3 16 17 4l14 12v14a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1Z" />
    <circle class="logo-dot" cx="17" cy="20" r="3" />
    <path class="logo-waves" d="M10.6 26.4a9 9 0 0 1 0-12.8M23.4 13.6a9 9 0 0 1 0 12.8" />
  </svg>
`;
