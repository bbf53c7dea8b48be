import { signal } from '@preact/signals';
import { html } from '../../../core/html.js';
import { go } from '../../../core/router.js';

/** What shows alerts, once somebody turns out to be a responder or is called. Nobody else fetches it. */
export const Alerts = signal(null);

/** The alert that fills the screen, over whatever page. */
export const WhenCalled = () => Alerts.value && html`<${Alerts.value} />`;

let tapped = null; // {page, answer} of a notification, until its alert is there

/** A notification that is tapped opens its page. */
export function hearTaps() {
  navigator.serviceWorker?.addEventListener('message', ({ data }) => {
    if (!data.page) return;
    tapped = data;
    go(data.page);
  });
}

/** What was tapped on the notification of this page, once. No address can say it: a link would answer for its reader. */
export function takeTapped(path) {
  const answer = tapped?.page === path ? tapped.answer : '';
  tapped = null;
  return answer;
}
