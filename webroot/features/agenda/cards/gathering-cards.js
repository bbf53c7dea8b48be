import { html } from '../../../core/html.js';
import { GatheringCard } from './card.js';

/** What neighbours planned, as cards of the square: of a series only the next, and nothing that a calendar brought. */
export function squareCards(gatherings, { own, items: shown }) {
  const seen = new Set(gatherings === shown ? [] : shown.map(seriesOf));
  const isNext = (gathering) => !seen.has(seriesOf(gathering)) && seen.add(seriesOf(gathering));
  return gatherings
    .filter(({ organiser, state }) => organiser && state === 'planned')
    .filter(isNext)
    .map((gathering) => ({
      id: `gathering-${gathering.id}`,
      at: Date.parse(gathering.planned),
      gone: 'agenda.gone',
      draw: () => html`<${GatheringCard} gathering=${gathering} own=${own[gathering.id]} />`,
    }));
}

const seriesOf = ({ series, id }) => series ?? id;
