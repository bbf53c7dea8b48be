import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { Dialog } from '../../core/ui/dialog.js';
import { Field } from '../../core/ui/forms/field.js';
import { useDraft } from '../../core/ui/forms/use-draft.js';
import { useSubmit } from '../../core/ui/forms/use-submit.js';
import { toast } from '../../core/ui/frame/toast.js';
import { Icon } from '../../core/ui/icon.js';
import { FormError } from '../../core/ui/states.js';
import { takeOver } from './screens-api.js';

const lengths = [15, 60, 240, 1440]; // minutes

/** Fills one screen, or all, with a notice. */
export function TakeoverDialog({ slug, kiosks, only = '', onClose }) {
  const blank = { title: '', words: '', minutes: 60, kiosk: only };
  const { draft: notice, change, place } = useDraft(`${slug}.takeover`, blank, (kept) => ({ ...kept, kiosk: only }));
  const set = (field) => (event) => change({ [field]: event.target.value });
  const { error, fields, submit: show } = useSubmit(async () => {
    await place(({ title, words, minutes, kiosk }) => takeOver(slug, { title, words, minutes: Number(minutes), ...(kiosk && { kiosk }) }));
    toast(t('kiosk.manage.shown'));
    onClose();
  });
  return html`
    <${Dialog} title=${t('kiosk.manage.takeover')} onClose=${onClose}>
      <form class="stack" onSubmit=${show}>
        <p>${t('kiosk.manage.takeoverText')}</p>
        <${Field} label=${t('kiosk.manage.heading')} error=${fields.title}>
          <input class="input" required maxlength="80" data-focus value=${notice.title} onInput=${set('title')} />
        <//>
        <${Field} label=${t('kiosk.manage.words')} error=${fields.words}>
          <textarea class="input" maxlength="300" value=${notice.words} onInput=${set('words')} />
        <//>
        <${Field} label=${t('kiosk.manage.on')}>
          <select class="input" value=${notice.kiosk} onChange=${set('kiosk')}>
            <option value="">${t('kiosk.manage.all')}</option>
            ${kiosks.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
          </select>
        <//>
        <${Field} label=${t('kiosk.manage.minutes')}>
          <select class="input" value=${notice.minutes} onChange=${set('minutes')}>
            ${lengths.map((minutes) => html`<option value=${minutes}>${t(`kiosk.manage.for.${minutes}`)}</option>`)}
          </select>
        <//>
        <${FormError} error=${error} />
        <div class="dialog-foot">
          <button class="button" type="button" onClick=${onClose}>${t('cancel')}</button>
          <button class="button danger" type="submit"><${Icon} name="siren" /> ${t('kiosk.manage.show')}</button>
        </div>
      </form>
    <//>
  `;
}
