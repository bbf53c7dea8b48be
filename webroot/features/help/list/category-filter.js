import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { go } from '../../../core/router.js';
import { Field } from '../../../core/ui/forms/field.js';
import { categories } from '../categories.js';
import { helpUrl } from '../words.js';

export function CategoryFilter({ category }) {
  const choose = (event) => {
    const { value } = event.target;
    go(value ? `${helpUrl()}?category=${value}` : helpUrl(), { replace: true });
  };
  return html`
    <div class="help-filter">
      <${Field} label=${t('help.filter')}>
        <select class="input" value=${category} onChange=${choose}>
          <option value="">${t('help.everything')}</option>
          ${Object.keys(categories).map((name) => html`<option value=${name} key=${name}>${t(`help.category.${name}`)}</option>`)}
        </select>
      <//>
    </div>
  `;
}
