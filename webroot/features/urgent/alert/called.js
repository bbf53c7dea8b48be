import { signal } from '@preact/signals';
import { noted } from '../../../core/clock.js';
import { html } from '../../../core/html.js';
import { go } from '../../../core/router.js';

/** What shows alerts, once somebody turns out to be a responder or is called. Nobody else fetches it. */
export const Alerts = signal(null);

/** The alert that fills the screen, over whatever page. */
export const WhenCalled = () => Alerts.value && html`<${Alerts.value} />`;

/**
 * A notification that is tapped opens its page, whatever page is in front; the worker hears that it is heard. One of before an
 * upgrade doesn't listen, and leaves the answer to the page.
 */
export function hearTaps() {
  navigator.serviceWorker?.addEventListener('message', async ({ data: { page, answer }, ports: [heard] }) => {
    if (!page) return;
    heard?.postMessage(true);
    if (answer) await (await caches.open('taps')).put(page, Response.json({ answer, at: noted() }));
    go(page);
  });
}
