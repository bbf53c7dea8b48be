import { useEffect, useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { me } from '../../../core/session.js';
import { hood, isManager, residency } from '../../../core/store.js';
import { Skeleton } from '../../../core/ui/states.js';
import { showDesk } from '../desk-api.js';
import { ManagersOnly } from '../managers-only.js';
import { useHere } from './here.js';

/** What only managers see. `children`: draws it. */
export function Managers({ slug, children: draw }) {
  if (me.value === undefined || !hood.value) return html`<${Skeleton} />`;
  if (isManager.value) return html`<${Here} slug=${slug}>${draw}<//>`;
  return me.value && !residency.value ? html`<${Unsure} slug=${slug} />` : html`<${ManagersOnly} />`;
}

function Here({ slug, children: draw }) {
  useHere(slug);
  return draw();
}

/** The page was made for a visitor; what this person is here is on its way. */
function Unsure({ slug }) {
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    showDesk(slug).catch(() => setRefused(true));
  }, [slug]);
  return refused ? html`<${ManagersOnly} />` : html`<${Skeleton} />`;
}
