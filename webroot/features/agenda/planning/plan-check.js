import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { go } from '../../../core/router.js';
import { hood } from '../../../core/store.js';
import { stepUrl } from '../../../core/ui/forms/stepping.js';
import { Question } from '../../../core/ui/forms/steps.js';
import { useSubmit } from '../../../core/ui/forms/use-submit.js';
import { Gate } from '../../../core/ui/frame/gate-card.js';
import { missing } from '../../../core/ui/frame/gate.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { planGathering } from '../agenda-api.js';
import { agendaUrl, planUrl } from '../words.js';
import { bodyOf } from './plan-draft.js';
import { Preview, Given } from './plan-preview.js';

/** All answers on one screen, as neighbours will see them, and the button that plans. */
export function PlanCheck({ draft, place, onRefused }) {
  const [gated, setGated] = useState(false);
  const { busy, error, submit: plan } = useSubmit(async () => {
    setGated(Boolean(missing()));
    if (missing()) return;
    const { id } = await place((answered) => planGathering(hood.value.slug, bodyOf(answered), answered.key));
    toast(t('agenda.plan.done'));
    go(agendaUrl(id), { replace: true });
  }, (problem) => problem.fields && onRefused(problem));
  return html`
    <${Question} title=${t('agenda.plan.check.title')} text=${t('agenda.plan.check.text')} act=${t('agenda.plan.act')} error=${error} busy=${busy}
      onAct=${plan} onBack=${() => history.back()}>
      <${Preview} draft=${draft} />
      <${Given} url=${planUrl()} draft=${draft} />
      ${gated && missing() && html`<${Gate} reason=${missing()} page=${stepUrl(planUrl(), 'check')} kept />`}
    <//>
  `;
}
