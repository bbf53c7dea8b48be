import { html } from '../../html.js';
import { t } from '../../i18n.js';
import { location } from '../../router.js';
import { ended } from '../../session.js';
import { closeComposer, composing } from '../frame/composing.js';
import { signInUrl } from '../frame/gate.js';

/** For whose session ended while they were writing. */
export const SignedOut = () =>
  ended.value &&
  html`
    <p class="row wrap" role="alert">
      <span class="grow">${t('signedOut.text')}</span>
      <a class="button small" href=${signInUrl(back())} onClick=${closeComposer}>${t('signIn.open')}</a>
    </p>
  `;

/** Where they go on: on this page, or in what they write over it. */
const back = () => (composing.value ? `${location.value.path}?compose=1` : undefined);
