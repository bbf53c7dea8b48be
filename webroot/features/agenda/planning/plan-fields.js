import { html } from '../../../core/html.js';
import { Icon } from '../../../core/ui/icon.js';

// What the questions of a plan have in common.

export const typed = (onChange, name) => (event) => onChange({ [name]: event.target.value });

/** What a whole screen still lacks. */
export const Wrong = ({ words }) => words && html`<p class="field-error" role="alert"><${Icon} name="circle-alert" /> ${words}</p>`;
