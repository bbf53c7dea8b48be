import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { go } from '../../../core/router.js';
import { Overtaken } from '../../../core/ui/editing/overtaken.js';
import { changed } from '../../../core/ui/editing/use-editing.js';
import { Question } from '../../../core/ui/forms/steps.js';
import { useSubmit } from '../../../core/ui/forms/use-submit.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { agendaUrl, changeUrl } from '../words.js';
import { bodyOf } from './plan-draft.js';
import { Given, linesOf, Preview } from './plan-preview.js';
import { ScopeChoice } from './scope.js';

/**
 * What it will be like, for which dates, and whether those who come are told. Only what is another than it was is sent: the
 * rest may differ between the dates of a series.
 */
export function ChangeCheck({ editing, onRefused }) {
  const { draft } = editing;
  const { gathering } = editing.thing;
  const [scope, setScope] = useState('date');
  const [tell, setTell] = useState(true);
  const { busy, error, submit: save } = useSubmit(async () => {
    if (!(await editing.save((before, wanted) => ({ ...changed(bodyOf(before), bodyOf(wanted)), scope, tell })))) return;
    toast(t('agenda.change.done'));
    go(agendaUrl(gathering.id), { replace: true });
  }, (problem) => problem.fields && onRefused(problem));
  return html`
    <${Question} title=${t('agenda.change.title')} act=${editing.act} error=${error} busy=${busy} onAct=${save} onBack=${() => go(agendaUrl(gathering.id))}>
      <${Preview} draft=${draft} />
      <${Given} url=${changeUrl(gathering.id)} draft=${draft} />
      ${gathering.series && html`<${ScopeChoice} scope=${scope} onChoose=${setScope} />`}
      ${gathering.taken + gathering.waiting > 0 && html`
        <label class="choice choice-small">
          <input type="checkbox" checked=${tell} onChange=${(event) => setTell(event.target.checked)} />
          <span><strong>${t('agenda.change.tell')}</strong> <span class="choice-text">${t('agenda.change.tellText')}</span></span>
        </label>
      `}
      <${Overtaken} editing=${editing} lines=${linesOf} />
    <//>
  `;
}
