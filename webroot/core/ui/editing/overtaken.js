import { useLayoutEffect, useRef } from 'preact/hooks';
import { html } from '../../html.js';
import { t } from '../../i18n.js';
import { intoView } from '../into-view.js';

/** That somebody else was first: what is there now beside what was typed. `lines`: a form's fields in words, as [label, words]. */
export function Overtaken({ editing, lines }) {
  const section = useRef(null);
  useLayoutEffect(() => intoView(section.current), [editing.isOvertaken, editing.thing]);
  if (!editing.isOvertaken) return null;
  const theirs = new Map(lines(editing.before));
  const mine = new Map(lines(editing.draft));
  const apart = [...new Set([...mine.keys(), ...theirs.keys()])].filter((label) => mine.get(label) !== theirs.get(label));
  return html`
    <section class="overtaken stack-small" role="alert" ref=${section}>
      <strong>${t('editing.overtaken')}</strong>
      <p>${t(apart.length ? 'editing.choose' : 'editing.same')}</p>
      <dl class="stack-small">${apart.map((label) => html`<${Line} key=${label} label=${label} mine=${mine.get(label)} now=${theirs.get(label)} />`)}</dl>
      <button type="button" class="button" onClick=${editing.takeTheirs}>${t('editing.takeTheirs')}</button>
    </section>
  `;
}

const Line = ({ label, mine, now }) => html`
  <div>
    <dt>${label}</dt>
    <dd><span class="meta">${t('editing.now')}</span><p class="overtaken-words">${now || t('editing.nothing')}</p></dd>
    <dd><span class="meta">${t('editing.mine')}</span><p class="overtaken-words">${mine || t('editing.nothing')}</p></dd>
  </div>
`;
