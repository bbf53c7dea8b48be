import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { base, isManager } from '../../core/store.js';
import { Icon } from '../../core/ui/icon.js';
import { deskUrl } from './words.js';

/** To the desk; whoever runs the site has none in the hood. */
export const Back = () => html`
  <a class="button quiet back" href=${isManager.value ? deskUrl() : base.value || '/'}>
    <${Icon} name="arrow-left" /> ${t(isManager.value ? 'desk.back' : 'backToSquare')}
  </a>
`;
