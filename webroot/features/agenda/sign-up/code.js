import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Icon } from '../../../core/ui/icon.js';
import { codePicture } from '../agenda-api.js';

/** What one shows when one comes in: letters to say, and a picture that any phone's camera reads. */
export const Code = ({ gathering, code }) => html`
  <details class="extras code">
    <summary><${Icon} name="chevron-right" /> <${Icon} name="qr-code" /> <span>${t('agenda.code.open')} <strong class="code-letters" translate=${false}>${inTwo(code)}</strong></span></summary>
    <img class="code-picture" src=${codePicture(gathering.hood, gathering.id, code)} alt=${t('agenda.code.picture', { code: [...code].join(' ') })} width="240" height="240" loading="lazy" />
    <p class="hint">${t('agenda.code.text')}</p>
  </details>
`;

/** 'ABCD 2345': easier to say. */
const inTwo = (code) => `${code.slice(0, 4)} ${code.slice(4)}`;
