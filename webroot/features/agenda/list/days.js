import { useMemo } from 'preact/hooks';
import { time } from '../../../core/clock.js';
import { html } from '../../../core/html.js';
import { CardList } from '../../../core/ui/cards/card-list.js';
import { dayHeading, dayOf, today } from '../dates.js';
import { Line } from './line.js';

/** Gatherings under the days they are on; the day one reads stays in sight. */
export function Days({ gatherings, own }) {
  const days = useMemo(() => byDay(gatherings, own), [gatherings, own, today()]);
  return days.map(
    ({ day, cards }) => html`
      <section class="day" key=${day} aria-labelledby=${`day-${day}`}>
        <h2 class="day-heading" id=${`day-${day}`} tabindex="-1">${dayHeading(day)}</h2>
        <div class="stack-small"><${CardList} cards=${cards} /></div>
      </section>
    `,
  );
}

/** What began before today and still goes on is of today. */
function byDay(gatherings, own) {
  const days = new Map();
  for (const gathering of gatherings) {
    const starts = dayOf(gathering.starts);
    const day = starts < today() && Date.parse(gathering.ends) > time() ? today() : starts;
    if (!days.has(day)) days.set(day, []);
    days.get(day).push({
      id: `gathering-${gathering.id}`,
      gone: 'agenda.gone',
      draw: () => html`<${Line} gathering=${gathering} own=${own[gathering.id]} />`,
    });
  }
  return [...days].map(([day, cards]) => ({ day, cards })).sort((a, b) => (a.day < b.day ? -1 : 1));
}
