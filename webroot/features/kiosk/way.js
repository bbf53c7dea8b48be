import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { base, isManager } from '../../core/store.js';

/** To the screens of the hood, for who runs it. */
export const WayToScreens = () =>
  isManager.value && html`<p><a class="button" href=${`${base.value}/kiosks`}>${t('kiosk.manage.title')}</a></p>`;
