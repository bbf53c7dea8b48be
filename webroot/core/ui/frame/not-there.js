import { html } from '../../html.js';
import { t } from '../../i18n.js';
import { base } from '../../store.js';
import { Notice } from '../states.js';

/** The whole of a page of a hood that isn't there, or not for this reader. */
export const NotThere = () => html`
  <div class="narrow">
    <${Notice} page icon="map-pin" title=${t('notFound.title')} text=${t('notFound.text')}>
      <a class="button primary" href=${base.value || '/'}>${t('backToSquare')}</a>
    <//>
  </div>
`;
