import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Dialog } from '../../../core/ui/dialog.js';
import { Field } from '../../../core/ui/forms/field.js';
import { useDraft } from '../../../core/ui/forms/use-draft.js';
import { useSubmit } from '../../../core/ui/forms/use-submit.js';
import { FormError } from '../../../core/ui/states.js';
import { startDrill } from '../urgent-api.js';

/** Tries whether responders come. */
export function Drill({ slug, onBegun, onClose }) {
  const { draft, change, place } = useDraft(`${slug}.drill`, { need: t('drill.example') });
  const { error, submit: begin } = useSubmit(async () => {
    onBegun(await place(({ need, key }) => startDrill(slug, need.trim(), key)));
  });
  return html`
    <${Dialog} title=${t('drill.title')} onClose=${onClose}>
      <form class="stack" onSubmit=${begin}>
        <p>${t('drill.text')}</p>
        <${Field} label=${t('drill.need')} error=${error?.fields?.need}>
          <input class="input" required maxlength="120" data-focus value=${draft.need} onInput=${(event) => change({ need: event.target.value })} />
        <//>
        <${FormError} error=${error} />
        <div class="dialog-foot">
          <button class="button" type="button" onClick=${onClose}>${t('cancel')}</button>
          <button class="button primary" type="submit">${t('drill.act')}</button>
        </div>
      </form>
    <//>
  `;
}
