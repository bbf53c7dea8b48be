import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { notThere } from '../../../core/photos/photo-field.js';
import { me, writer } from '../../../core/session.js';
import { hood } from '../../../core/store.js';
import { useEditing } from '../../../core/ui/editing/use-editing.js';
import { useStepping } from '../../../core/ui/forms/stepping.js';
import { Question } from '../../../core/ui/forms/steps.js';
import { useDraft } from '../../../core/ui/forms/use-draft.js';
import { Gate } from '../../../core/ui/frame/gate-card.js';
import { useTitle } from '../../../core/ui/frame/use-title.js';
import { Icon } from '../../../core/ui/icon.js';
import { Failure, Skeleton } from '../../../core/ui/states.js';
import { gatheringPath } from '../agenda-api.js';
import { NotThere } from '../gathering/gathering-page.js';
import { agendaUrl, changeUrl, planUrl } from '../words.js';
import { ChangeCheck } from './change-check.js';
import { PlanCheck } from './plan-check.js';
import { blank, draftFor, lackOf, stepsOf } from './plan-draft.js';
import { questions } from './plan-questions.js';

/** Planning a gathering, or changing the one with this id: one question a screen. */
export function PlanPage({ slug, id = null }) {
  useTitle(t(id ? 'agenda.change.title' : 'agenda.plan.open'));
  const isKnown = me.value !== undefined && hood.value;
  return html`
    <div class="narrow stack">
      <a class="button quiet back" href=${agendaUrl(id ?? '')}><${Icon} name="arrow-left" /> ${t(id ? 'agenda.signUp.toGathering' : 'agenda.back')}</a>
      ${!isKnown && html`<${Skeleton} count=${1} />`}
      ${isKnown && (id ? html`<${Changing} key=${`${id} ${writer()}`} slug=${slug} id=${id} />` : html`<${Planning} key=${`${slug} ${writer()}`} slug=${slug} />`)}
    </div>
  `;
}

function Planning({ slug }) {
  const { draft, change, place } = useDraft(`${slug}.gathering`, blank());
  return html`<${Asking} url=${planUrl()} draft=${draft} onChange=${change} isNew check=${(refused) => html`<${PlanCheck} draft=${draft} place=${place} onRefused=${refused} />`} />`;
}

/** All answers first; each can be changed before they are saved. */
function Changing({ slug, id }) {
  const editing = useEditing({ path: gatheringPath(slug, id), draftOf: draftFor });
  const { thing: page, draft, change, failure, load } = editing;
  if (!me.value) return html`<${Gate} reason="sign-in" kept />`;
  if (failure?.status === 404 || (page && !page.mayManage)) return html`<${NotThere} />`;
  if (failure) return html`<${Failure} page error=${failure} retry=${load} />`;
  if (!page) return html`<${Skeleton} count=${1} />`;
  return html`
    <${Asking} url=${changeUrl(id)} start="check" draft=${draft} onChange=${change}
      check=${(refused) => html`<${ChangeCheck} editing=${editing} onRefused=${refused} />`} />
  `;
}

/** On which screen a field of the contract is asked. */
const asks = {
  title: 'what',
  kind: 'what',
  starts: 'when',
  ends: 'when',
  repeats: 'when',
  venue: 'where',
  place: 'where',
  signing: 'who',
  capacity: 'places',
  closes: 'places',
  guests: 'places',
  details: 'more',
  photos: 'more',
  cost: 'more',
  accessibility: 'more',
};

function Asking({ url, start, draft, onChange, isNew = false, check }) {
  const [coming, setComing] = useState(0);
  const wrong = (name) => (name === 'more' && coming ? notThere(coming) : lackOf(draft, name));
  const { step, at, of: count, isLast, fields, forward, back, refused } = useStepping({ url, start, steps: stepsOf(draft), wrong });
  if (isLast) return check((problem) => refused(problem, asks));
  const Fields = questions[step];
  return html`
    <${Question} key=${step} title=${t(`agenda.plan.${step}.title`)} text=${t(`agenda.plan.${step}.text`)} at=${at} of=${count} act=${t('next')} onAct=${forward} onBack=${back}>
      <${Fields} draft=${draft} fields=${fields} isNew=${isNew} onChange=${onChange} onComing=${setComing} />
    <//>
  `;
}
