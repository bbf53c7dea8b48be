import { useRef, useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Field } from '../../../core/ui/forms/field.js';
import { refusal, useSubmit } from '../../../core/ui/forms/use-submit.js';
import { FormError } from '../../../core/ui/states.js';
import { whenDrawn } from '../../../core/ui/when-drawn.js';
import { addSource, longest, removeSource } from '../agenda-api.js';
import { kinds } from '../kinds.js';
import { typed } from '../planning/plan-fields.js';

const blank = { name: '', url: '', kind: 'other', audience: 'public' };

/** Adds a calendar that can be read; of another it says why not, and what was typed stays. `onLeft`: one is there all the same. */
export function SourceForm({ slug, onAdded, onLeft }) {
  const [draft, setDraft] = useState(blank);
  const form = useRef(null);
  const change = (changes) => setDraft((before) => ({ ...before, ...changes }));
  const add = async () => {
    const source = await addSource(slug, draft);
    if (!source.error) return source;
    await removeSource(slug, source.id).catch(onLeft);
    throw refusal({ url: source.error });
  };
  const focusOnWrong = () => whenDrawn(() => form.current?.querySelector('[aria-invalid]')?.focus());
  const { busy, error, fields, submit } = useSubmit(async () => {
    const lacking = lackOf(draft);
    if (lacking) throw refusal(lacking);
    const source = await add();
    setDraft(blank);
    onAdded(source);
  }, focusOnWrong);
  return html`
    <form class="card stack" aria-labelledby="add-source" novalidate ref=${form} onSubmit=${submit}>
      <h2 id="add-source">${t('agenda.sources.add')}</h2>
      <${Field} label=${t('agenda.sources.name')} hint=${t('agenda.sources.nameHint')} error=${fields.name}>
        <input class="input" autocomplete="off" maxlength=${longest.source} value=${draft.name} onInput=${typed(change, 'name')} />
      <//>
      <${Field} label=${t('agenda.sources.url')} hint=${t('agenda.sources.urlHint')} error=${fields.url}>
        <input class="input" type="url" autocomplete="off" autocapitalize="none" spellcheck=${false} maxlength=${longest.url} value=${draft.url} onInput=${typed(change, 'url')} />
      <//>
      <${Field} label=${t('agenda.sources.kind')}>
        <select class="input" value=${draft.kind} onChange=${typed(change, 'kind')}>
          ${Object.keys(kinds).map((name) => html`<option value=${name} key=${name}>${t(`agenda.kind.${name}`)}</option>`)}
        </select>
      <//>
      <${Field} label=${t('agenda.sources.audience')}>
        <select class="input" value=${draft.audience} onChange=${typed(change, 'audience')}>
          ${['public', 'residents'].map((name) => html`<option value=${name} key=${name}>${t(`agenda.plan.audience.${name}.name`)}</option>`)}
        </select>
      <//>
      <${FormError} error=${Object.keys(fields).length ? null : error} />
      <div class="agenda-ways">
        <button class="button primary" type="submit" aria-disabled=${busy}>${t(busy ? 'agenda.sources.busy' : 'agenda.sources.act')}</button>
      </div>
    </form>
  `;
}

function lackOf({ name, url }) {
  if (name.trim().length < 2) return { name: t('agenda.sources.noName') };
  return url.trim() ? null : { url: t('agenda.sources.noUrl') };
}
