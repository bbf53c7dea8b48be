import { useEffect, useState } from 'preact/hooks';
import { Unreachable } from '../../../core/api.js';
import { sendOrKeep } from '../../../core/device/outbox.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { go } from '../../../core/router.js';
import { me } from '../../../core/session.js';
import { hood, isManager, residency } from '../../../core/store.js';
import { pendingWords } from '../../../core/ui/cards/pending-words.js';
import { Answers } from '../../../core/ui/forms/answers.js';
import { Question } from '../../../core/ui/forms/steps.js';
import { useSubmit } from '../../../core/ui/forms/use-submit.js';
import { Gate } from '../../../core/ui/frame/gate-card.js';
import { missing } from '../../../core/ui/frame/gate.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { Icon } from '../../../core/ui/icon.js';
import { Face } from '../card.js';
import { askForHelp, helpPath } from '../help-api.js';
import { asked } from '../list/feeds.js';
import { askUrl, helpUrl, ownUrl } from '../words.js';
import { bodyOf } from './ask-draft.js';
import { Danger } from './ask-questions.js';

/** All answers on one screen, as neighbours will see them, and the button that asks. */
export function Check({ draft, place, onRefused }) {
  const [gated, setGated] = useState(false);
  const { slug } = hood.value;
  useEffect(fetchAhead, []);
  const { busy, error, submit: ask } = useSubmit(async () => {
    setGated(Boolean(missing()));
    if (missing()) return;
    const help = await place((answered) => send(slug, answered));
    if (help) asked(help);
    toast(help ? t('help.ask.done') : pendingWords('help.ask.kept'));
    go(help ? ownUrl(help.request.id) : helpUrl(), { replace: true });
  }, (problem) => problem.fields && onRefused(problem));
  const unsent = draft.urgent && error instanceof Unreachable;
  return html`
    <${Question} title=${t('help.ask.check.title')} text=${t(draft.urgent ? 'help.ask.check.urgent' : 'help.ask.check.text')} act=${t(draft.urgent ? 'help.ask.actUrgent' : 'help.ask.act')}
      error=${unsent ? null : error} busy=${busy} onAct=${ask} onBack=${() => history.back()}>
      <div class="card post help preview" inert><${Face} request=${previewOf(draft)} url="#" /></div>
      <${Given} draft=${draft} />
      ${unsent && html`<${Unsent} />`}
      ${gated && missing() && html`<${Gate} reason=${missing()} page=${`${askUrl()}?step=check`} kept />`}
    <//>
  `;
}

/** The pages that may come next, so that they are there without a network. */
function fetchAhead() {
  import('../list/help-page.js').catch(() => {});
  import('../own/own-page.js').catch(() => {});
}

/** An urgent request can't wait for a network: it is sent now or not. */
async function send(slug, draft) {
  const body = bodyOf(draft);
  if (draft.urgent) return askForHelp(slug, body, draft.key);
  return sendOrKeep({ id: draft.key, path: helpPath(slug), about: { hood: slug, asks: true }, body });
}

const Unsent = () => html`
  <section class="unsent" role="alert">
    <strong><${Icon} name="wifi-off" /> ${t('help.ask.unsentTitle')}</strong>
    <p>${t('help.ask.unsentText')}</p>
    <${Danger} />
  </section>
`;

function previewOf(draft) {
  const { need, text, category, moment, street, audience, urgent, anonymous } = draft;
  return {
    need,
    category,
    audience,
    moment: urgent ? '' : moment,
    place: street && !urgent ? { street } : null,
    urgent,
    rich: text.trim() ? text.trim().split(/\n+/).map((line) => ['p', line]) : [],
    asker: anonymous ? null : me.value,
  };
}

function Given({ draft }) {
  const { urgent, behalf, anonymous, audience, where, address } = draft;
  const place = where === 'home' ? t('help.ask.where.home.text', { street: residency.value?.street ?? '' }) : address;
  const given = [
    ['urgent', t(`help.ask.urgent.${urgent}.name`)],
    isManager.value && ['behalf', behalf ? `${behalf.name} · ${behalf.contact}` : t('help.ask.behalf.self.name')],
    ['need', draft.need],
    ['category', t(`help.category.${draft.category}`)],
    ['details', [draft.moment, draft.street, draft.text].filter((word) => word.trim()).join(' · ') || t('help.ask.nothing')],
    urgent ? ['where', place] : ['who', `${t(`help.ask.anonymous.${anonymous}.name`)} · ${t(`audience.${audience}.name`)}`],
  ].filter(Boolean);
  return html`<${Answers} url=${askUrl()} rows=${given.map(([step, words]) => ({ step, words, label: t(`help.ask.${step}.short`) }))} />`;
}
