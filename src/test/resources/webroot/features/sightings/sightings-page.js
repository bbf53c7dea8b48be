import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';

export const SightingsPage = () => html`<h1>${t('sightings.title')}</h1>`;
