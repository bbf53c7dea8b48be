import { useEffect, useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { clock } from '../../../core/ui/cards/seconds.js';
import { FormError } from '../../../core/ui/states.js';
import { showDispatch } from '../urgent-api.js';

/** What happened, in order; fetched again whenever the course changes. */
export function CourseLog({ course }) {
  const [log, setLog] = useState([]);
  const [error, setError] = useState(null);
  useEffect(() => {
    let current = true;
    showDispatch(course.hood, course.id).then(
      (page) => current && setLog(page.log),
      (problem) => current && setError(problem),
    );
    return () => (current = false);
  }, [course]);
  return html`
    <${FormError} error=${error} />
    <ol class="plain-list log">
      ${log.map(
        ({ at, what, name, round }, nr) => html`
          <li key=${nr}>
            <span class="elapsed">${clock(new Date(at) - new Date(course.opened))}</span>
            <span>${t(`log.${what}`, { name: name ?? t('log.somebody'), round })}</span>
          </li>
        `,
      )}
    </ol>
  `;
}
