import { useState } from 'preact/hooks';
import { draftsUnder, throwAway } from '../../device/drafts.js';
import { html } from '../../html.js';
import { t } from '../../i18n.js';
import { toast } from '../frame/toast.js';
import { Field } from './field.js';
import { SignedOut } from './signed-out.js';

/**
 * What somebody was writing where nothing can be written any more, to take along or throw away. `name`: what it is kept under, or
 * what goes on from that; `but`: the names under which they still can.
 */
export function KeptWords({ name, but = [] }) {
  const [, setDropped] = useState(null);
  const drop = (one) => {
    throwAway(one);
    setDropped(one.place);
    document.getElementById('main').focus({ preventScroll: true });
  };
  const kept = draftsUnder(name).filter((one) => !but.includes(one.name));
  if (!kept.length) return null;
  return html`
    <${SignedOut} />
    ${kept.map((one) => html`<${Words} key=${one.place} words=${one.draft.text} onDrop=${() => drop(one)} />`)}
  `;
}

function Words({ words, onDrop }) {
  const copy = () => navigator.clipboard.writeText(words).then(() => toast(t('drafts.copied')), () => toast(t('drafts.notCopied')));
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
