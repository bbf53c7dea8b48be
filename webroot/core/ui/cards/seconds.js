import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { time } from '../../clock.js';
import { html } from '../../html.js';

/** How long ago something was, as a clock that runs: 00:42. */
export function Elapsed({ since }) {
  const now = useSignal(time());
  useEffect(() => {
    const timer = setInterval(() => (now.value = time()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return html`<time class="elapsed" role="timer" aria-live="off" datetime=${since}>${clock(now.value - new Date(since))}</time>`;
}

/** 00:42, and 1:05:00 from an hour on. */
export function clock(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'));
  const hours = Math.floor(seconds / 3600);
  return (hours ? [hours, ...parts] : parts).join(':');
}
