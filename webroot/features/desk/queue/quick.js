import { useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { go } from '../../../core/router.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { wordsFor } from '../../../core/ui/states.js';
import { decide } from '../desk-api.js';
import { taskUrl, titleOf } from '../words.js';

/** Buttons of many rows say the same; whoever can't see the row hears which it is. */
export const Of = ({ task }) => html`<span class="unseen">: ${titleOf(task)}</span>`;

/** What waits for approval is let through with one tap; to refuse it needs words, on its page. There is what it became since, too. */
export function QuickDecision({ task, store }) {
  const [busy, setBusy] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const approve = async () => {
    if (busy) return;
    setBusy(true);
    try {
      await decide(store.slug, { contentType: task.contentType, about: task.about, action: 'approve', edition: task.edition, task: task.id }, key);
      store.drop(task.id);
      document.getElementById('main').focus({ preventScroll: true });
      toast(t('desk.decide.approved'));
    } catch (error) {
      setBusy(false);
      toast(wordsFor(error));
      if (error.status === 409) go(taskUrl(task));
      else store.load();
    }
  };
  return html`
    <a class="button" href=${`${taskUrl(task)}?action=remove`}>${t('desk.decide.refuse')}<${Of} task=${task} /></a>
    <button class="button leaf" onClick=${approve} aria-disabled=${busy}>${t('desk.decide.approve')}<${Of} task=${task} /></button>
  `;
}
