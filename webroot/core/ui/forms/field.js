import { cloneElement } from 'preact';
import { useId } from 'preact/hooks';
import { html } from '../../html.js';
import { Icon } from '../icon.js';

/** A labelled control with a hint and an error that screen readers tie to it. */
export function Field({ label, hint, error, children }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const control = cloneElement(children, {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? 'true' : undefined,
  });
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      ${hint && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`} ${control}
      ${error && html`<p class="field-error" id=${`${id}-error`}><${Icon} name="circle-alert" /> ${error}</p>`}
    </div>
  `;
}
