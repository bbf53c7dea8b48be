import '../icons.js';
import { html } from '../../../core/html.js';
import { fullMoment, t } from '../../../core/i18n.js';
import { useLive } from '../../../core/live/use-live.js';
import { location } from '../../../core/router.js';
import { me } from '../../../core/session.js';
import { base } from '../../../core/store.js';
import { Time } from '../../../core/ui/cards/time.js';
import { Gate } from '../../../core/ui/frame/gate-card.js';
import { NotThere } from '../../../core/ui/frame/not-there.js';
import { useTitle } from '../../../core/ui/frame/use-title.js';
import { Icon } from '../../../core/ui/icon.js';
import { Notice } from '../../../core/ui/states.js';
import { Whole } from '../../../core/ui/whole.js';
import { AppealForm, mayAppeal } from './appeal-form.js';
import { lastingOf } from './decision.js';
import { EarlierWords } from './earlier-words.js';
import { OwnDecisions } from './own-decisions.js';

const urlOf = ({ id }) => `${base.value}/decisions/${id}`;

/** What managers decided on me: all of it, why something was taken (`?about=`), or one decision. */
export function DecisionsPage({ slug, id }) {
  const store = useLive(() => new OwnDecisions(slug), [slug]);
  const about = location.value.query.get('about');
  useTitle(t('decision.title'));
  if (me.value === null) return html`<div class="narrow"><${Gate} reason="sign-in" /></div>`;
  return html`
    <div class="reading stack">
      <a class="button quiet back" href=${id || about ? `${base.value}/decisions` : base.value || '/'}>
        <${Icon} name="arrow-left" /> ${t(id || about ? 'decision.all' : 'backToSquare')}
      </a>
      <${Whole} store=${store} missing=${html`<${NotThere} />`}>
        ${(items) => {
          if (!id && !about) return html`<${List} items=${items} />`;
          const decision = items.find((one) => (id ? one.id === id : one.about === about && !one.appeals));
          return decision ? html`<${One} store=${store} decision=${decision} />` : html`<${NotThere} />`;
        }}
      <//>
    </div>
  `;
}

function List({ items }) {
  return html`
    <header class="page-head">
      <h1>${t('decision.title')}</h1>
      <p>${t('decision.text')}</p>
    </header>
    ${items.length === 0 && html`<${Notice} icon="circle-check" title=${t('decision.noneTitle')} text=${t('decision.noneText')} />`}
    <ul class="plain-list stack-small">
      ${items.map((decision) => html`
        <li key=${decision.id}>
          <a class="card decision-line" href=${urlOf(decision)}>
            <span class="grow">
              <strong>${t(`decision.what.${decision.action}`)}</strong>
              <span class="meta">${decision.title && html`<span>${decision.title}</span>`}<span><${Time} at=${decision.at} /></span></span>
            </span>
            <${Icon} name="chevron-right" />
          </a>
        </li>
      `)}
    </ul>
  `;
}

function One({ store, decision }) {
  const { action, at, rule, words, title, text, versions, appeal, appeals } = decision;
  const lasting = lastingOf(decision);
  return html`
    <article class="card stack decision">
      <header class="stack-small">
        <h1>${t(`decision.what.${action}`)}</h1>
        <p class="meta"><time datetime=${at}>${fullMoment(new Date(at))}</time></p>
      </header>
      ${appeals && html`<p>${t('decision.answers')} <a href=${urlOf({ id: appeals })}>${t('decision.first')}</a></p>`}
      ${lasting && html`<p class="decision-lasting">${lasting}</p>`}
      <p>${t(`decision.means.${action}`)}</p>
      <dl class="desk-facts">
        ${rule && html`<div><dt>${t('desk.decision.rule')}</dt><dd>${rule}</dd></div>`}
        ${words && html`<div><dt>${t('decision.words')}</dt><dd class="desk-quote">${words}</dd></div>`}
      </dl>
      ${(title || text) && html`
        <section class="stack-small">
          <h2>${t('decision.yours')}</h2>
          <blockquote class="desk-words">${title && title !== text && html`<strong>${title}</strong>`}${text && html`<p>${text}</p>`}</blockquote>
          <${EarlierWords} versions=${versions} />
        </section>
      `}
    </article>
    ${appeal && html`<${Appealed} appeal=${appeal} />`}
    ${mayAppeal(decision) && html`<${AppealForm} key=${decision.id} store=${store} decision=${decision} />`}
  `;
}

const Appealed = ({ appeal: { words, at, outcome } }) => html`
  <section class="card stack-small" aria-labelledby="appeal">
    <h2 id="appeal">${t('decision.appeal.yours')}</h2>
    <blockquote class="desk-words"><p>${words}</p></blockquote>
    <p class="meta"><${Time} at=${at} /></p>
    <p class=${outcome ? 'decision-outcome' : 'decision-waits'} role="status">
      <${Icon} name=${outcome ? 'scale' : 'clock'} /> <span>${t(outcome ? `decision.outcome.${outcome}` : 'decision.appeal.waitsText')}</span>
    </p>
  </section>
`;
