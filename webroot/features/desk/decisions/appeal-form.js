import { now } from '../../../core/clock.js';
import { html } from '../../../core/html.js';
import { fullDay, t } from '../../../core/i18n.js';
import { Field } from '../../../core/ui/forms/field.js';
import { useDraft } from '../../../core/ui/forms/use-draft.js';
import { refusal, useSubmit } from '../../../core/ui/forms/use-submit.js';
import { WritingArea } from '../../../core/ui/forms/writing-area.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { FormError } from '../../../core/ui/states.js';
import { appeal } from '../desk-api.js';

const longest = 1000;
const open = 30 * 24 * 60 * 60_000; // milliseconds
const appealable = ['hide', 'remove', 'warn', 'suspend'];

const lastMoment = ({ at }) => new Date(Date.parse(at) + open);

/** Once, for thirty days; the answer to an appeal is the last word. */
export const mayAppeal = (decision) =>
  appealable.includes(decision.action) && !decision.appeal && !decision.appeals && lastMoment(decision) > now.value;

export function AppealForm({ store, decision }) {
  const { draft, change, place } = useDraft(`appeal.${decision.id}`, { words: '' });
  const { error, submit: send } = useSubmit(async () => {
    if (!draft.words.trim()) throw refusal({ form: t('decision.appeal.empty') });
    store.put(await place(({ words }) => appeal(store.slug, decision.id, words.trim())));
    toast(t('decision.appeal.sent'));
  });
  return html`
    <form class="card stack" aria-labelledby="disagree" onSubmit=${send}>
      <h2 id="disagree">${t('decision.appeal.open')}</h2>
      <p>${t('decision.appeal.text', { until: fullDay(lastMoment(decision)) })}</p>
      <${Field} label=${t('decision.appeal.words')} error=${error?.fields?.words}>
        <${WritingArea} value=${draft.words} longest=${longest} rows="4" onText=${(words) => change({ words })} onDone=${send} />
      <//>
      <${FormError} error=${error} />
      <div class="dialog-foot"><button class="button primary" type="submit">${t('decision.appeal.act')}</button></div>
    </form>
  `;
}
