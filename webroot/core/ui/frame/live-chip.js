import { useEffect, useRef } from 'preact/hooks';
import { now } from '../../clock.js';
import { html } from '../../html.js';
import { ago, t } from '../../i18n.js';
import { freshAt, status } from '../../live/live.js';
import { Icon } from '../icon.js';
import { announce } from './announcer.js';

/** Says honestly whether what one sees is live, and else how old it is. */
export function LiveChip() {
  const state = status.value;
  const before = useRef(state);
  const long = /offline|polling/.test(state) ? t(`live.${state}Long`) : undefined;
  useEffect(() => {
    if (before.current === 'offline' && state === 'live') announce(t('live.back'));
    if (long) announce(long);
    before.current = state;
  }, [state]);
  const age = freshAt.value === null ? null : ago(new Date(freshAt.value), now.value);
  return html`
    <span class=${`chip live-chip live-${state}`} title=${long}>
      ${state === 'offline' ? html`<${Icon} name="wifi-off" />` : html`<span class="pulse" />`}
      <span>${t(`live.${state}`)}${state === 'offline' && age && html` · ${t('live.age', { age })}`}</span>${long && html`<span class="unseen">. ${long}</span>`}
    </span>
  `;
}
