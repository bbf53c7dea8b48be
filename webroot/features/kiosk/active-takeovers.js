import { now } from '../../core/clock.js';
import { html } from '../../core/html.js';
import { fullMoment, t } from '../../core/i18n.js';
import { toast } from '../../core/ui/frame/toast.js';
import { Icon } from '../../core/ui/icon.js';
import { wordsFor } from '../../core/ui/states.js';
import { endTakeover } from './screens-api.js';

/** The notices that fill screens now. */
export function ActiveTakeovers({ slug, takeovers, kiosks }) {
  const active = takeovers.filter(({ ends }) => Date.parse(ends) > now.value);
  const end = async (id) => {
    try {
      await endTakeover(slug, id);
      toast(t('kiosk.manage.ended'));
    } catch (error) {
      toast(wordsFor(error));
    }
  };
  return active.map(
    (takeover) => html`
      <section class="card active-takeover" key=${takeover.id}>
        <span class="chip chip-urgent"><${Icon} name="siren" /> ${t('kiosk.manage.active')}</span>
        <h2>${takeover.title}</h2>
        ${takeover.words && html`<p>${takeover.words}</p>`}
        <p class="meta">${whereOf(takeover, kiosks)}</p>
        <button class="button" onClick=${() => end(takeover.id)}><${Icon} name="x" /> ${t('kiosk.manage.end')}</button>
      </section>
    `,
  );
}

function whereOf({ kiosk, ends }, kiosks) {
  const time = fullMoment(new Date(ends));
  const name = kiosks.find(({ id }) => id === kiosk)?.name;
  return name ? t('kiosk.manage.activeOne', { name, time }) : t('kiosk.manage.activeAll', { time });
}
