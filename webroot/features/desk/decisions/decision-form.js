import { useEffect, useRef, useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { go, location } from '../../../core/router.js';
import { Field } from '../../../core/ui/forms/field.js';
import { Options } from '../../../core/ui/forms/options.js';
import { useDraft } from '../../../core/ui/forms/use-draft.js';
import { refusal } from '../../../core/ui/forms/use-submit.js';
import { WritingArea } from '../../../core/ui/forms/writing-area.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { FormError } from '../../../core/ui/states.js';
import { decide } from '../desk-api.js';
import { lookOf } from '../kinds.js';
import { Finish } from '../task/task-dialogs.js';
import { concernedOf, deskUrl, firstName } from '../words.js';
import { decisionOf, durations, isPlain, actionsOf, needsRule } from './moderation-actions.js';
import { Told } from './told.js';

const longest = 1000;
const blank = { action: '', rule: '', words: '', hours: 24 };

/**
 * What is decided, on which ground, and in which words. What somebody loses is read before it is sent. `of`: {task, content,
 * appealed}, as far as there are; `store`: of the task. `isOpened`: it comes where somebody looks for it.
 */
export function DecisionForm({ slug, of, rules, store = null, isOpened = false, onDone = () => go(deskUrl()) }) {
  const { task, content, appealed } = of;
  const actions = actionsOf(of);
  const edition = content?.edition;
  const [read, setRead] = useState(edition);
  const { draft, change, place, discard } = useDraft(`decision.${task?.id ?? content.id}`, blank, (kept) => begun(kept, actions, appealed));
  const [state, setState] = useState({ step: 'write', error: null });
  const heading = useRef(null);
  useEffect(() => {
    if (isOpened) heading.current.focus();
  }, []);
  const { rule, words, hours } = draft;
  const action = actions.some(({ value }) => value === draft.action) ? draft.action : '';
  const person = concernedOf(of);
  const isTold = Boolean(appealed) || content.told;
  const lacks = !action ? 'action' : needsRule(action) && !rule ? 'rule' : null;
  const finished = () => {
    discard();
    onDone();
  };
  const send = async () => {
    setState({ step: 'busy', error: null });
    try {
      await place((decided) => decide(slug, decisionOf(of, read, { ...decided, action }), decided.key));
      toast(t(doneWords(action, isTold), { name: firstName(person) }));
      onDone();
    } catch (error) {
      setState({ step: 'write', error });
      store?.load();
    }
  };
  const readAgain = () => {
    setRead(edition);
    setState({ step: 'write', error: null });
  };
  const goOn = () => {
    if (lacks) setState({ step: 'write', error: refusal({ form: t(`desk.decide.choose.${lacks}`) }) });
    else if (action === 'dismiss') setState({ step: 'dismiss', error: null });
    else if (action === 'approve' || !isTold) send();
    else setState({ step: 'read', error: null });
  };
  return html`
    <form class="card stack" aria-labelledby="decide" onSubmit=${(event) => event.preventDefault() || (state.step !== 'busy' && goOn())}>
      <h2 id="decide" tabindex="-1" ref=${heading}>${t('desk.decide.title')}</h2>
      <${Options} name="action" words=${wordsOf(of)} values=${{ name: firstName(person) }} legend=${t('desk.decide.action')} options=${actions}
        value=${action} onChoose=${(chosen) => change({ action: chosen })} />
      ${action === 'suspend' && html`<${Duration} hours=${hours} onChoose=${(chosen) => change({ hours: chosen })} />`}
      ${needsRule(action) && html`<${Rules} rules=${rules} rule=${rule} onChoose=${(chosen) => change({ rule: chosen })} />`}
      ${action && !isPlain(action) && isTold && html`
        <${Field} label=${t('desk.decide.words', { name: firstName(person) })} hint=${t('desk.decide.wordsHint')} error=${state.error?.fields?.words}>
          <${WritingArea} value=${words} longest=${longest} rows="3" onText=${(text) => change({ words: text })} onDone=${goOn} />
        <//>
      `}
      <${FormError} error=${state.error} />
      ${read !== edition && html`<${Unread} onRead=${readAgain} />`}
      ${action && html`
        <div class="dialog-foot">
          <button class=${`button ${action === 'approve' ? 'leaf' : 'primary'}`} type="submit" aria-disabled=${state.step === 'busy'}>
            ${t(isPlain(action) || !isTold ? `desk.action.${action}.act` : 'desk.decide.goOn')}
          </button>
        </div>
      `}
    </form>
    ${state.step === 'read' && html`
      <${Told} decision=${{ ...draft, action }} person=${person} title=${content?.title || task?.title} onBack=${() => setState({ step: 'write', error: null })} onSend=${send} />
    `}
    ${state.step === 'dismiss' && html`<${Finish} task=${task} read=${read} store=${store} onClose=${() => setState({ step: 'write', error: null })} onDone=${finished} />`}
  `;
}

/** It became other words since this was opened: these are read before anything is decided. */
function Unread({ onRead }) {
  const goThere = () => {
    onRead();
    document.getElementById('moderated')?.focus();
  };
  return html`
    <div class="desk-unread" role="status">
      <p>${t('desk.decide.unread')}</p>
      <button type="button" class="button" onClick=${goThere}>${t('desk.decide.read')}</button>
    </div>
  `;
}

/** What a link asked for, and what an appeal is about, is filled in. */
function begun(draft, actions, appealed) {
  const wanted = location.value.query.get('action');
  const fits = (action) => actions.some(({ value }) => value === action);
  const action = [draft.action, wanted, actions.length === 1 && actions[0].value].find(fits) ?? '';
  return { ...draft, action, rule: draft.rule || (appealed?.rule ?? '') };
}

function doneWords(action, isTold) {
  if (action === 'approve') return 'desk.decide.approved';
  return isTold ? 'desk.decide.sent' : 'desk.decide.done';
}

/** To refuse what waits for approval is to remove it, in other words. */
function wordsOf({ task, content, gone }) {
  if (content?.contentType === 'person' || gone) return 'desk.person';
  if (!task) return 'desk.again';
  return lookOf(task.kind).approval ? `desk.approval.${task.kind}` : 'desk.action';
}

const Rules = ({ rules, rule, onChoose }) => html`
  <fieldset class="choices">
    <legend>${t('desk.decide.rule')}</legend>
    ${rules.map((one) => html`
      <label class="choice choice-small" key=${one}>
        <input type="radio" name="rule" checked=${rule === one} onChange=${() => onChoose(one)} /> <span>${one}</span>
      </label>
    `)}
  </fieldset>
`;

const Duration = ({ hours, onChoose }) => html`
  <fieldset class="choices">
    <legend>${t('desk.decide.duration')}</legend>
    <div class="choice-row choice-row-small">
      ${durations.map((one) => html`
        <label class="choice choice-small" key=${one}>
          <input type="radio" name="hours" checked=${hours === one} onChange=${() => onChoose(one)} /> <span>${t(`desk.duration.${one ?? 'forGood'}`)}</span>
        </label>
      `)}
    </div>
  </fieldset>
`;
