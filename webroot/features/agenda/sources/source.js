import { useState } from 'preact/hooks';
import { now } from '../../../core/clock.js';
import { html } from '../../../core/html.js';
import { ago, t } from '../../../core/i18n.js';
import { Confirm } from '../../../core/ui/confirm.js';
import { useSubmit } from '../../../core/ui/forms/use-submit.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { Icon } from '../../../core/ui/icon.js';
import { FormError } from '../../../core/ui/states.js';
import { refreshSource, removeSource } from '../agenda-api.js';
import { kinds } from '../kinds.js';

/** A calendar that is taken over. `count`: how much it brings soon, or null as long as that isn't known. */
export function Source({ slug, source, count, onRead, onRemoved }) {
  const [asking, setAsking] = useState(false);
  const { id, name, url, kind, audience, fetched } = source;
  const { busy, error, submit: run } = useSubmit(async (work) => {
    setAsking(false);
    await work();
  });
  const read = async () => {
    const found = await refreshSource(slug, id);
    onRead(found);
    if (!found.error) toast(t('agenda.sources.refreshed', found));
  };
  const remove = async () => {
    await removeSource(slug, id);
    onRemoved();
  };
  return html`
    <section class="card stack-small source" aria-labelledby=${`source-${id}`}>
      <h2 id=${`source-${id}`} tabindex="-1"><${Icon} name=${kinds[kind]} /> ${name}</h2>
      <p class="source-url">${url}</p>
      <p class="meta"><span>${t(`agenda.kind.${kind}`)}</span><span>${t(`agenda.plan.audience.${audience}.name`)}</span></p>
      <p>
        ${fetched ? t('agenda.sources.read', { ago: ago(new Date(fetched), now.value) }) : t('agenda.sources.never')}${' '}
        ${count !== null && html`<strong class="source-count">${t('agenda.sources.coming', { n: count })}</strong>`}
      </p>
      <div class="stack-small" role="status">
        ${source.error && html`<p class="form-error"><${Icon} name="circle-alert" /> <span>${source.error}</span></p><p class="hint">${t('agenda.sources.kept')}</p>`}
      </div>
      ${source.passedOver.count > 0 && html`<${PassedOver} ...${source.passedOver} />`}
      <${FormError} error=${error} />
      <div class="agenda-ways">
        <button class="button" aria-disabled=${busy} onClick=${() => run(read)}>
          <${Icon} name="refresh-cw" /> ${t(busy ? 'loading' : 'agenda.sources.refresh')}<span class="unseen"> ${name}</span>
        </button>
        <button class="button quiet danger-text" onClick=${() => setAsking(true)}>
          <${Icon} name="trash-2" /> ${t('agenda.sources.remove')}<span class="unseen"> ${name}</span>
        </button>
      </div>
      ${asking && html`
        <${Confirm} title=${t('agenda.sources.removeTitle', { name })} text=${t('agenda.sources.removeText', { name })} yes=${t('agenda.sources.removeYes')} danger
          onYes=${() => run(remove)} onNo=${() => setAsking(false)} />
      `}
    </section>
  `;
}

/** What isn't in the agenda as it stands in theirs. `first`: of `count`. */
const PassedOver = ({ count, first }) => html`
  <details class="extras prose">
    <summary><${Icon} name="chevron-right" /> ${t('agenda.sources.passed', { n: count })}</summary>
    <ul class="stack-small">
      ${first.map(({ what, why }) => html`<li key=${what + why}>${what && html`<strong>${what}</strong>: `}${why}</li>`)}
    </ul>
    ${count > first.length && html`<p class="hint">${t('agenda.sources.more', { n: count - first.length })}</p>`}
  </details>
`;
