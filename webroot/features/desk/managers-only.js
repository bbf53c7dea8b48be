import '../../core/ui/more-icons.js';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { me } from '../../core/session.js';
import { base, hood, residency } from '../../core/store.js';
import { signInUrl } from '../../core/ui/frame/gate.js';
import { Notice } from '../../core/ui/states.js';
import { deskUrl } from './words.js';

const link = (url, words, look = '') => html`<a class=${`button ${look}`} href=${url}>${words}</a>`;

/** The whole of a page that is for managers alone: to each who isn't one now, why, and where they can go. */
export function ManagersOnly() {
  const reader = readerOf(me.value, residency.value);
  return html`
    <div class="narrow">
      <${Notice} page icon=${reader === 'suspended' ? 'hand' : 'info'} title=${t(`desk.only.${reader}.title`)} text=${t(`desk.only.${reader}.text`, { hood: hood.value?.name ?? '' })}>
        ${ways[reader]()} ${link(base.value || '/', t('backToSquare'))}
      <//>
    </div>
  `;
}

function readerOf(person, here) {
  if (!person) return 'visitor';
  if (here?.role === 'manager' && here.suspended) return 'suspended';
  return person.operator ? 'operator' : 'other';
}

const ways = {
  visitor: () => link(signInUrl(), t('gate.signIn.act'), 'primary'),
  suspended: () => link(`${base.value}/decisions`, t('gate.suspended.act'), 'primary'),
  operator: () => [link(deskUrl('/residents'), t('residents.title')), link(deskUrl('/log'), t('desk.log.open'))],
  other: () => null,
};
