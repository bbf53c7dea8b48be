import { useEffect, useState } from 'preact/hooks';
import { time } from '../../../core/clock.js';
import { html } from '../../../core/html.js';
import { fullDay, t } from '../../../core/i18n.js';
import { Confirm } from '../../../core/ui/confirm.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { Icon } from '../../../core/ui/icon.js';
import { FormError } from '../../../core/ui/states.js';
import { dropFeed, makeFeed, showFeed } from '../agenda-api.js';

/** An address that only this person knows, for the calendar on their own phone. It is shown once. */
export function OwnFeed() {
  const [feed, setFeed] = useState(null); // {made, url: known only just after making}
  const [asking, setAsking] = useState(null);
  const [error, setError] = useState(null);
  useEffect(() => void showFeed().then(setFeed, () => {}), []);
  const has = Boolean(feed?.made || feed?.url);
  const run = (work) => {
    setAsking(null);
    setError(null);
    work().catch(setError);
  };
  const make = async () => setFeed({ ...(await makeFeed()), made: new Date(time()).toISOString() });
  const drop = async () => {
    await dropFeed();
    setFeed(null);
    toast(t('agenda.feed.dropped'));
  };
  const copy = () => navigator.clipboard.writeText(feed.url).then(() => toast(t('share.copied')), () => toast(t('share.failed', { url: feed.url })));
  return html`
    <section class="card stack feed" aria-labelledby="feed">
      <h2 id="feed"><${Icon} name="calendar-plus" /> ${t('agenda.feed.title')}</h2>
      <p>${t('agenda.feed.text')}</p>
      ${feed?.url && html`
        <p class="feed-url">${feed.url}</p>
        <p class="hint">${t('agenda.feed.secret')}</p>
      `}
      ${has && !feed.url && html`<p>${t('agenda.feed.made', { date: fullDay(new Date(feed.made)) })}</p>`}
      <${FormError} error=${error} />
      <div class="agenda-ways">
        ${feed?.url && html`<button class="button primary" onClick=${copy}><${Icon} name="copy" /> ${t('agenda.feed.copy')}</button>`}
        ${!feed?.url && html`<button class="button" onClick=${() => (has ? setAsking('make') : run(make))}>${t(has ? 'agenda.feed.again' : 'agenda.feed.make')}</button>`}
        ${has && html`<button class="button quiet danger-text" onClick=${() => setAsking('drop')}><${Icon} name="x" /> ${t('agenda.feed.drop')}</button>`}
      </div>
      ${asking && html`
        <${Confirm} title=${t(`agenda.feed.${asking}Title`)} text=${t('agenda.feed.dropText')} yes=${t(`agenda.feed.${asking}Yes`)} danger
          onYes=${() => run(asking === 'make' ? make : drop)} onNo=${() => setAsking(null)} />
      `}
    </section>
  `;
}
