import { html } from '../../html.js';
import { chooseLanguage, language, languages } from '../../languages.js';
import { Icon } from '../icon.js';

export function LanguageSwitch({ onChoose = chooseLanguage }) {
  const others = Object.keys(languages).filter((key) => key !== language.value);
  return others.map(
    (key) => html`
      <button class="button quiet" lang=${key} key=${key} onClick=${() => onChoose(key)}>
        <${Icon} name="languages" /> ${languages[key]}
      </button>
    `,
  );
}
