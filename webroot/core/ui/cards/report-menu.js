import { useState } from 'preact/hooks';
import { html } from '../../html.js';
import { t } from '../../i18n.js';
import { later } from '../later.js';
import { Menu } from '../menu.js';

export const Report = later(() => import('./report.js'), 'Report', null);

/** The menu of what isn't the reader's own: something may be wrong with it. `title`: which of all menus it is. */
export function ReportMenu({ title, ...thing }) {
  const [open, setOpen] = useState(false);
  return html`
    <${Menu} label=${t('report.menu', { title })} items=${[{ icon: 'flag', label: t('report.open'), act: () => setOpen(true) }]} />
    ${open && html`<${Report} ...${thing} onClose=${() => setOpen(false)} />`}
  `;
}
