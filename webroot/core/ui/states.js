import { Unreachable } from '../api.js';
import { html } from '../html.js';
import { t } from '../i18n.js';
import { Icon } from './icon.js';

export const Skeleton = ({ count = 3 }) => html`
  <div class="stack" aria-busy="true">
    <span class="unseen" role="status">${t('loading')}</span>
    ${Array.from({ length: count }, (_, at) => html`<div class="card skeleton" key=${at} aria-hidden="true"><i /><i /><i /></div>`)}
  </div>
`;

/** What went wrong in the reader's words: a problem and a refusal have them, and what a browser throws says nothing to anybody. */
export const wordsFor = (error) => (error instanceof Unreachable ? t('problem.offline') : (error.fields && error.message) || t('problem.unknown'));

/** `page`: it is all there is on the page, so its title is the page's. */
export const Failure = ({ error, retry, page = false, children }) => html`
  <section class="card notice" role="alert">
    <span class="notice-icon"><${Icon} name=${error instanceof Unreachable ? 'wifi-off' : 'circle-alert'} /></span>
    <${page ? 'h1' : 'h2'}>${error instanceof Unreachable ? t('problem.offlineTitle') : t('problem.title')}<//>
    <p>${wordsFor(error)}</p>
    <div class="row wrap">
      ${retry && html`<button class="button primary" onClick=${retry}>${t('retry')}</button>`} ${children}
    </div>
  </section>
`;

export const Notice = ({ icon, title, text, page = false, children }) => html`
  <section class="card notice">
    <span class="notice-icon"><${Icon} name=${icon} /></span>
    <${page ? 'h1' : 'h2'}>${title}<//>
    <p>${text}</p>
    ${children && html`<div class="row wrap">${children}</div>`}
  </section>
`;

export const FormError = ({ error }) =>
  error && html`<p class="form-error" role="alert"><${Icon} name="circle-alert" /> <span>${wordsFor(error)}</span></p>`;
