import { html } from '../../html.js';
import { t } from '../../i18n.js';
import { ended } from '../../session.js';
import { signInUrl } from '../frame/gate.js';

/** For whose session ended while they were writing. */
export const SignedOut = () =>
  ended.value &&
  html`
    <p class="row wrap" role="alert">
      <span class="grow">${t('signedOut.text')}</span>
      <a class="button small" href=${signInUrl()}>${t('signIn.open')}</a>
    </p>
  `;
