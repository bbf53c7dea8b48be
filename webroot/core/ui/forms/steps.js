import { useLayoutEffect, useRef } from 'preact/hooks';
import { html } from '../../html.js';
import { t } from '../../i18n.js';
import { Icon } from '../icon.js';
import { FormError } from '../states.js';
import { SignedOut } from './signed-out.js';

/** One question a screen: {title, text, at, of}, what is asked as children, and a button that says what happens. `after`: what may help to answer. */
export function Question({ title, text, at, of, icon, act, error, busy = false, onAct, onBack, after, children }) {
  const form = useRef(null);
  useLayoutEffect(() => {
    const asked = form.current.querySelector('input:checked') ?? form.current.querySelector('input, select, textarea');
    asked?.focus();
  }, []);
  return html`
    <form class="card ask stack" ref=${form} onSubmit=${(event) => event.preventDefault() || busy || onAct()}>
      ${of > 1 && html`<p class="steps"><span class="unseen">${t('step', { at, of })}</span>${dots(at, of)}</p>`}
      ${icon && html`<span class="notice-icon"><${Icon} name=${icon} /></span>`}
      <h1>${title}</h1>
      ${text && html`<p>${text}</p>`} ${children}
      <${FormError} error=${error} />
      <${SignedOut} />
      <div class="ask-foot">
        <button class="button primary wide" type="submit" aria-disabled=${busy}>${act}</button>
        ${onBack && html`<button class="button quiet" type="button" onClick=${onBack}><${Icon} name="arrow-left" /> ${t('back')}</button>`}
      </div>
      ${after}
    </form>
  `;
}

const dots = (at, of) =>
  Array.from({ length: of }, (_, index) => html`<i key=${index} class=${index < at ? 'step done' : 'step'} aria-hidden="true" />`);
