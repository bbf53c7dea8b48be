import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { base } from '../../../core/store.js';
import { Avatar, Mark } from '../../../core/ui/avatar.js';
import { Time } from '../../../core/ui/cards/time.js';
import { Icon } from '../../../core/ui/icon.js';
import { Action } from '../decisions/decision.js';
import { concernedOf, deskUrl, typeWords } from '../words.js';
import { Versions } from './versions.js';

/** What is moderated, as it was written: words and photos, never more. `read`: the same as it was when I came. */
export const ModeratedContent = ({ slug, kind, content, read, gone, versions }) => html`
  <section class="card stack-small" aria-labelledby="moderated">
    <h2 id="moderated" tabindex="-1">${t('desk.content.title')}</h2>
    <p class="desk-person">
      ${content.author ? html`<${Avatar} person=${content.author} />` : html`<span class="avatar avatar-3"><${Icon} name="user" /></span>`}
      <span class="grow">
        <strong translate=${!content.author}>${concernedOf({ content }).name}</strong><${Mark} person=${content.author} />
        <span class="meta"> ${typeWords(content)}</span>
      </span>
      ${gone && html`<span class="chip chip-sun">${t('desk.content.removed')}</span>`}
      ${content.moderation && html`<span class="chip chip-sun">${t(`desk.moderation.${content.moderation}`)}</span>`}
    </p>
    <${Versions} slug=${slug} kind=${kind} content=${content} read=${read} gone=${gone} versions=${versions} />
    ${!content.moderation && !gone && html`<a class="more-link" href=${`${base.value}/${content.path}`}>${t('desk.content.there')} <${Icon} name="chevron-right" /></a>`}
  </section>
`;

/** `edition`: of the content that is shown as it is now. */
export const Reports = ({ reports, edition }) => html`
  <section class="card stack-small" aria-labelledby="reports">
    <h2 id="reports">${t('desk.reports.title', { n: reports.length })}</h2>
    <ul class="plain-list desk-lines">
      ${reports.map(({ category, words, name, email, edition: version, placed }) => html`
        <li>
          <strong>${t(`report.category.${category}`)}</strong>
          ${words && html`<p class="desk-quote">${words}</p>`}
          <p class="meta">
            <span>${name ?? (email ? html`${t('desk.reports.visitor')} <a class="meta-link" href=${`mailto:${email}`}>${email}</a>` : t('desk.reports.left'))}</span>
            <span><${Time} at=${placed} /></span>
            ${version && version !== edition && html`<span>${t('desk.reports.before')}</span>`}
          </p>
        </li>
      `)}
    </ul>
  </section>
`;

/** What somebody doesn't agree with, and why. */
export const Appealed = ({ decision }) => html`
  <section class="card stack-small" aria-labelledby="appealed">
    <h2 id="appealed">${t('desk.appealed.title')}</h2>
    <p class="chips"><${Action} decision=${decision} /></p>
    <p>
      ${t('desk.appealed.by', { name: decision.manager?.name ?? t('desk.log.somebody') })} <span class="meta"><${Time} at=${decision.at} /></span>
    </p>
    <dl class="desk-facts">
      <div><dt>${t('desk.decision.rule')}</dt><dd>${decision.rule}</dd></div>
      ${decision.words && html`<div><dt>${t('desk.decision.words')}</dt><dd class="desk-quote">${decision.words}</dd></div>`}
    </dl>
    ${decision.appeal && html`
      <h3>${t('desk.appealed.says', { name: decision.person?.name ?? t('desk.log.somebody') })}</h3>
      <blockquote class="desk-words"><p>${decision.appeal.words}</p></blockquote>
    `}
  </section>
`;

/** What was decided before on the same person, or on this where nobody knows whose it is. */
export const Earlier = ({ decisions, person }) => html`
  <section class="card stack-small" aria-labelledby="earlier">
    <h2 id="earlier">${person ? t('desk.earlier', { name: person.name }) : t('desk.earlierThis')}</h2>
    <ul class="plain-list desk-lines">
      ${decisions.map((decision) => html`
        <li key=${decision.id}>
          <p class="chips"><${Action} decision=${decision} /></p>
          <a class="desk-title" href=${deskUrl(`/log/${decision.id}`)}>${decision.title || decision.rule || t(`desk.action.${decision.action}.done`)}</a>
          <p class="meta"><span><${Time} at=${decision.at} /></span>${decision.manager && html`<span translate=${false}>${decision.manager.name}</span>`}</p>
        </li>
      `)}
    </ul>
  </section>
`;
