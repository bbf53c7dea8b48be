import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { photosLine } from '../../../core/photos/photo-field.js';
import { me } from '../../../core/session.js';
import { Answers } from '../../../core/ui/forms/answers.js';
import { By, Chips, Pictures, When } from '../cards/card.js';
import { sentence } from '../cards/facts.js';
import { fullDate, hours } from '../dates.js';
import { inWords } from '../repeats.js';
import { whereOf } from '../words.js';
import { closingIn } from './plan-choices.js';
import { endsOf, startsOf, stepsOf } from './plan-draft.js';

/** As neighbours will see it. */
export function Preview({ draft }) {
  const gathering = previewOf(draft);
  return html`
    <div class="card post gathering preview" inert>
      <header class="post-head"><${By} gathering=${gathering} /><${Chips} gathering=${gathering} /></header>
      <h2 class="post-title">${gathering.title}</h2>
      ${draft.details.trim() && html`<div class="prose">${draft.details.trim().split(/\n+/).map((line) => html`<p>${line}</p>`)}</div>`}
      <${Pictures} gathering=${gathering} />
      <${When} gathering=${gathering} />
    </div>
  `;
}

function previewOf(draft) {
  const { title, kind, audience, venue, street, signing, limited, capacity, photos } = draft;
  return {
    title, kind, audience, venue, signing, photos, state: 'planned', organiser: me.value ?? { id: '', name: t('agenda.someone') },
    starts: startsOf(draft).toISOString(), ends: endsOf(draft).toISOString(), place: street ? { street } : null,
    capacity: limited ? capacity : null, taken: 0, waiting: 0,
  };
}

/** Every answer in words. */
export const Given = ({ url, draft }) => html`<${Answers} url=${url} rows=${answersOf(draft)} />`;

/** The same as [label, words], with what it is about. */
export const linesOf = (draft) => [
  ...answersOf(draft).map(({ label, words }) => [label, words]),
  [t('agenda.plan.details'), draft.details],
  photosLine(draft.photos),
];

function answersOf(draft) {
  const { title, kind, day, rhythm, signing, audience, limited, capacity, guests, closing, cost, accessible, accessibility } = draft;
  const gathering = previewOf(draft);
  const words = {
    what: [title, t(`agenda.kind.${kind}`)],
    when: [sentence(fullDate(gathering.starts)), hours(gathering), rhythm !== 'none' && inWords(rhythm, day)],
    where: [whereOf(gathering)],
    who: [t(`agenda.plan.audience.${audience}.name`), t(`agenda.plan.signing.${signing}.name`)],
    places: [
      limited ? t('agenda.plan.capacityWords', { n: capacity }) : t('agenda.plan.limited.false.name'),
      t(guests ? 'agenda.plan.bringing' : 'agenda.plan.bringingNone', { n: guests }),
      closing > 0 && t('agenda.plan.until', { closing: closingIn(closing) }),
    ],
    more: [cost || t('agenda.free'), accessible && t('agenda.accessible'), accessibility],
  };
  const steps = stepsOf(draft).filter((step) => words[step]);
  return steps.map((step) => ({ step, label: t(`agenda.plan.${step}.short`), words: words[step].filter(Boolean).join(' · ') }));
}
