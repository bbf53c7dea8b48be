import { useState } from 'preact/hooks';
import { draftsUnder, throwAway } from '../../device/drafts.js';
import { html } from '../../html.js';
import { t } from '../../i18n.js';
import { toast } from '../frame/toast.js';
import { Field } from './field.js';

/** What somebody was writing on a page that is gone, to take along or throw away. `name`: what its drafts are kept under. */
export function KeptWords({ name }) {
  const [kept, setKept] = useState(() => draftsUnder(name));
  const drop = (one) => {
    throwAway(one);
    setKept(draftsUnder(name));
  };
  return kept.map((one) => html`<${Words} key=${one.place} words=${one.draft.text} onDrop=${() => drop(one)} />`);
}

function Words({ words, onDrop }) {
  const copy = () => navigator.clipboard.writeText(words).then(() => toast(t('drafts.copied')), () => {});
  return html`
    <section class="card stack-small">
      <${Field} label=${t('drafts.wrote')} hint=${t('drafts.wroteHint')}>
        <textarea class="input" rows="4" readonly value=${words} />
      <//>
      <div class="row wrap">
        ${navigator.clipboard && html`<button class="button" onClick=${copy}>${t('drafts.copy')}</button>`}
        <button class="button quiet" onClick=${onDrop}>${t('drafts.drop')}</button>
      </div>
    </section>
  `;
}
