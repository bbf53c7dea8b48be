import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { go } from '../../../core/router.js';
import { Question } from '../../../core/ui/forms/steps.js';
import { useSubmit } from '../../../core/ui/forms/use-submit.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { changeGathering } from '../agenda-api.js';
import { agendaUrl, changeUrl } from '../words.js';
import { bodyOf, draftFor } from './plan-draft.js';
import { Given, Preview } from './plan-preview.js';
import { ScopeChoice } from './scope.js';

/** What it will be like, for which dates, and whether those who come are told. */
export function ChangeCheck({ page, draft, onRefused }) {
  const { gathering } = page;
  const [scope, setScope] = useState('date');
  const [tell, setTell] = useState(true);
  const { busy, error, submit: save } = useSubmit(async () => {
    await changeGathering(gathering.hood, gathering.id, { ...changesOf(page, draft), scope, tell });
    toast(t('agenda.change.done'));
    go(agendaUrl(gathering.id), { replace: true });
  }, (problem) => problem.fields && onRefused(problem));
  return html`
    <${Question} title=${t('agenda.change.title')} act=${t('post.save')} error=${error} busy=${busy} onAct=${save} onBack=${() => go(agendaUrl(gathering.id))}>
      <${Preview} draft=${draft} />
      <${Given} url=${changeUrl(gathering.id)} draft=${draft} />
      ${gathering.series && html`<${ScopeChoice} scope=${scope} onChoose=${setScope} />`}
      ${gathering.taken + gathering.waiting > 0 && html`
        <label class="choice choice-small">
          <input type="checkbox" checked=${tell} onChange=${(event) => setTell(event.target.checked)} />
          <span><strong>${t('agenda.change.tell')}</strong> <span class="choice-text">${t('agenda.change.tellText')}</span></span>
        </label>
      `}
    <//>
  `;
}

/** Only what is another than it was: the rest may differ between the dates of a series. */
function changesOf(page, draft) {
  const before = bodyOf(draftFor(page));
  return Object.fromEntries(Object.entries(bodyOf(draft)).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])));
}
