import { useEffect, useRef, useState } from 'preact/hooks';
import { draftOf } from '../../../core/device/drafts.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { go, location } from '../../../core/router.js';
import { Field } from '../../../core/ui/forms/field.js';
import { Options } from '../../../core/ui/forms/options.js';
import { WritingArea } from '../../../core/ui/forms/writing-area.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { FormError } from '../../../core/ui/states.js';
import { decide } from '../desk-api.js';
import { Finish } from '../task/task-dialogs.js';
import { concernedOf, deskUrl, firstName } from '../words.js';
import { decisionOf, durations, isPlain, measuresOf, needsRule } from './measures.js';
import { Told } from './told.js';

const longest = 1000;
const blank = { measure: '', rule: '', words: '', hours: 24 };

/**
 * What is decided, on which ground, and in which words. What somebody loses is read before it is sent. `of`: {task, matter,
 * appealed}, as far as there are; `store`: of the task. `isOpened`: it comes where somebody looks for it.
 */
export function JudgeForm({ slug, of, rules, store = null, isOpened = false, onDone = () => go(deskUrl()) }) {
  const { task, matter, appealed } = of;
  const measures = measuresOf(of);
  const drafts = draftOf(`judge.${task?.id ?? matter.id}`, blank);
  const [draft, setDraft] = useState(() => begun(drafts.read(), measures, appealed));
  const [state, setState] = useState({ step: 'write', error: null });
  useEffect(() => drafts.write(draft), [draft]);
  const heading = useRef(null);
  useEffect(() => {
    if (isOpened) heading.current.focus();
  }, []);
  const change = (changes) => setDraft((before) => ({ ...before, ...changes }));
  const { measure, rule, words, hours } = draft;
  const person = concernedOf(of);
  const isTold = Boolean(appealed) || matter.told;
  const lacks = !measure ? 'measure' : needsRule(measure) && !rule ? 'rule' : null;
  const done = () => {
    drafts.clear();
    onDone();
  };
  const send = async () => {
    setState({ step: 'busy', error: null });
    try {
      await decide(slug, decisionOf(of, draft), draft.key);
      toast(t(doneWords(measure, isTold), { name: firstName(person) }));
      done();
    } catch (error) {
      setState({ step: 'write', error });
      store?.load();
    }
  };
  const goOn = () => {
    if (lacks) setState({ step: 'write', error: new Error(t(`desk.judge.choose.${lacks}`)) });
    else if (measure === 'dismiss') setState({ step: 'dismiss', error: null });
    else if (measure === 'approve' || !isTold) send();
    else setState({ step: 'read', error: null });
  };
  return html`
    <form class="card stack" aria-labelledby="judge" onSubmit=${(event) => event.preventDefault() || (state.step !== 'busy' && goOn())}>
      <h2 id="judge" tabindex="-1" ref=${heading}>${t('desk.judge.title')}</h2>
      <${Options} name="measure" words=${wordsOf(of)} values=${{ name: firstName(person) }} legend=${t('desk.judge.measure')} options=${measures}
        value=${measure} onChoose=${(chosen) => change({ measure: chosen })} />
      ${measure === 'suspend' && html`<${Duration} hours=${hours} onChoose=${(chosen) => change({ hours: chosen })} />`}
      ${needsRule(measure) && html`<${Rules} rules=${rules} rule=${rule} onChoose=${(chosen) => change({ rule: chosen })} />`}
      ${measure && !isPlain(measure) && isTold && html`
        <${Field} label=${t('desk.judge.words', { name: firstName(person) })} hint=${t('desk.judge.wordsHint')} error=${state.error?.fields?.words}>
          <${WritingArea} value=${words} longest=${longest} rows="3" onText=${(text) => change({ words: text })} onDone=${goOn} />
        <//>
      `}
      <${FormError} error=${state.error} />
      ${measure && html`
        <div class="dialog-foot">
          <button class=${`button ${measure === 'approve' ? 'leaf' : 'primary'}`} type="submit" aria-disabled=${state.step === 'busy'}>
            ${t(isPlain(measure) || !isTold ? `desk.measure.${measure}.act` : 'desk.judge.goOn')}
          </button>
        </div>
      `}
    </form>
    ${state.step === 'read' && html`
      <${Told} decision=${draft} person=${person} title=${matter?.title || task?.title} onBack=${() => setState({ step: 'write', error: null })} onSend=${send} />
    `}
    ${state.step === 'dismiss' && html`<${Finish} task=${task} store=${store} onClose=${() => setState({ step: 'write', error: null })} onDone=${done} />`}
  `;
}

/** What a link asked for, and what an appeal is about, is filled in. */
function begun(draft, measures, appealed) {
  const wanted = location.value.query.get('measure');
  const fits = (measure) => measures.some(({ value }) => value === measure);
  const measure = [draft.measure, wanted, measures.length === 1 && measures[0].value].find(fits) ?? '';
  return { ...draft, measure, rule: draft.rule || (appealed?.rule ?? '') };
}

function doneWords(measure, isTold) {
  if (measure === 'approve') return 'desk.judge.approved';
  return isTold ? 'desk.judge.sent' : 'desk.judge.done';
}

/** To refuse a first post is to remove it, in other words. */
function wordsOf({ task, matter }) {
  if (matter?.subject === 'person') return 'desk.person';
  if (!task) return 'desk.again';
  return task.kind === 'first_post' ? 'desk.first' : 'desk.measure';
}

const Rules = ({ rules, rule, onChoose }) => html`
  <fieldset class="choices">
    <legend>${t('desk.judge.rule')}</legend>
    ${rules.map((one) => html`
      <label class="choice choice-small" key=${one}>
        <input type="radio" name="rule" checked=${rule === one} onChange=${() => onChoose(one)} /> <span>${one}</span>
      </label>
    `)}
  </fieldset>
`;

const Duration = ({ hours, onChoose }) => html`
  <fieldset class="choices">
    <legend>${t('desk.judge.duration')}</legend>
    <div class="choice-row choice-row-small">
      ${durations.map((one) => html`
        <label class="choice choice-small" key=${one}>
          <input type="radio" name="hours" checked=${hours === one} onChange=${() => onChoose(one)} /> <span>${t(`desk.duration.${one ?? 'forGood'}`)}</span>
        </label>
      `)}
    </div>
  </fieldset>
`;
