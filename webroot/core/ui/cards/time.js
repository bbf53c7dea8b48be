import { now } from '../../clock.js';
import { html } from '../../html.js';
import { ago, fullMoment } from '../../i18n.js';

export function Time({ at }) {
  const date = new Date(at);
  return html`<time datetime=${at} title=${fullMoment(date)}>${ago(date, now.value)}</time>`;
}
