import { signal } from '@preact/signals';
import { html } from '../../../core/html.js';
import { go } from '../../../core/router.js';

/** What shows alerts, once somebody turns out to be a responder or is called. Nobody else fetches it. */
export const Alerts = signal(null);

/** The alert that fills the screen, over whatever page. */
export const WhenCalled = () => Alerts.value && html`<${Alerts.value} />`;

/** A notification that is tapped opens its page, whatever page is in front; the worker hears that it is heard. */
export function hearTaps() {
  navigator.serviceWorker?.addEventListener('message', ({ data, ports: [heard] }) => {
    if (!data.page) return;
    heard.postMessage(true);
    go(data.page);
  });
}
