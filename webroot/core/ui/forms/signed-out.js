import { useEffect } from 'preact/hooks';
import { html } from '../../html.js';
import { t } from '../../i18n.js';
import { location } from '../../router.js';
import { ended } from '../../session.js';
import { announce } from '../frame/announcer.js';
import { closeComposer, composerAt, composing } from '../frame/composing.js';
import { signInUrl } from '../frame/gate.js';

/** For whose session ended while they were writing. However often it is on a page, it is announced once. */
export function SignedOut() {
  useEffect(() => {
    if (ended.value) announce(t('signedOut.text'));
  }, [ended.value]);
  if (!ended.value) return null;
  return html`
    <p class="row wrap">
      <span class="grow">${t('signedOut.text')}</span>
      <a class="button small" href=${signInUrl(back())} onClick=${closeComposer}>${t('signIn.open')}</a>
    </p>
  `;
}

/** Where they go on: on this page, or in what they write over it. */
const back = () => (composing.value ? composerAt(location.value.path) : undefined);
