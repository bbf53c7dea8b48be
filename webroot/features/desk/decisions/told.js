import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Dialog } from '../../../core/ui/dialog.js';
import { firstName } from '../words.js';
import { needsRule } from './moderation-actions.js';

const appealable = ['hide', 'remove', 'warn', 'suspend'];

/** What whom it concerns gets to read, before it is sent. */
export function Told({ decision: { action, rule, words, hours }, person, title, onBack, onSend }) {
  return html`
    <${Dialog} title=${t('desk.told.title', { name: firstName(person) })} onClose=${onBack}>
      <div class="stack-small desk-letter">
        <h3>${t(`decision.what.${action}`)}</h3>
        ${action === 'suspend' && html`<p>${t(`desk.duration.${hours ?? 'forGood'}`)}</p>`}
        ${title && action !== 'suspend' && html`<p>${t('decision.about', { title })}</p>`}
        ${needsRule(action) && html`<p>${t('decision.rule', { rule })}</p>`}
        ${words.trim() && html`<p class="desk-quote">${words.trim()}</p>`}
        ${appealable.includes(action) && html`<p>${t('decision.appealHint')}</p>`}
      </div>
      <p class="hint">${t('desk.told.nameless')}</p>
      <div class="dialog-foot">
        <button class="button" type="button" onClick=${onBack}>${t('change')}</button>
        <button class=${`button ${action === 'remove' || action === 'suspend' ? 'danger' : 'primary'}`} type="button" data-focus onClick=${onSend}>
          ${t(`desk.action.${action}.act`)}
        </button>
      </div>
    <//>
  `;
}
