import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { me, writer } from '../../../core/session.js';
import { hood } from '../../../core/store.js';
import { stepUrl, useStepping } from '../../../core/ui/forms/stepping.js';
import { Question } from '../../../core/ui/forms/steps.js';
import { useDraft } from '../../../core/ui/forms/use-draft.js';
import { Gate } from '../../../core/ui/frame/gate-card.js';
import { missing } from '../../../core/ui/frame/gate.js';
import { useTitle } from '../../../core/ui/frame/use-title.js';
import { Icon } from '../../../core/ui/icon.js';
import { Skeleton } from '../../../core/ui/states.js';
import { askUrl, helpUrl } from '../words.js';
import { Check } from './ask-check.js';
import { blank, lackOf, stepsOf } from './ask-draft.js';
import { Danger, questions } from './ask-questions.js';

/** Asking, one question a screen. The step is in the address, so that the back button goes one question back. */
export function AskPage({ slug }) {
  useTitle(t('help.ask.open'));
  if (me.value === undefined || !hood.value) return html`<${Skeleton} count=${1} />`;
  return html`
    <div class="narrow stack">
      <a class="button quiet back" href=${helpUrl()}><${Icon} name="arrow-left" /> ${t('help.back')}</a>
      <${Asking} key=${`${slug} ${writer()}`} slug=${slug} />
    </div>
  `;
}

function Asking({ slug }) {
  const { draft, change, place } = useDraft(`${slug}.help`, blank);
  const { step, at, of, isLast, fields, forward, back, refused } = useStepping({
    url: askUrl(),
    steps: stepsOf(draft),
    wrong: (name) => lackOf(draft, name),
  });
  if (draft.urgent && step !== 'urgent' && missing()) return html`<${Urgently} page=${stepUrl(askUrl(), step)} />`;
  if (isLast) return html`<${Check} draft=${draft} place=${place} onRefused=${(problem) => refused(problem, { need: 'need', category: 'category' })} />`;
  const { Fields, Examples, silent } = questions[step];
  return html`
    <${Question} key=${step} title=${t(`help.ask.${step}.title`)} text=${silent ? null : t(`help.ask.${step}.text`)} at=${at} of=${of}
      act=${actOf(step, draft)} onAct=${forward} onBack=${back}
      after=${Examples && html`<${Examples} draft=${draft} onChange=${change} />`}>
      <${Fields} draft=${draft} fields=${fields} onChange=${change} />
    <//>
  `;
}

const isEmpty = ({ text, moment, street }) => !text.trim() && !moment.trim() && !street;

const actOf = (step, draft) => t(step === 'details' && isEmpty(draft) ? 'help.ask.skip' : 'next');

/** Who has to be fast is told at once what is still missing. */
const Urgently = ({ page }) => html`
  <h1>${t('help.urgent')}</h1>
  <${Danger} />
  <${Gate} reason=${missing()} page=${page} kept />
`;
