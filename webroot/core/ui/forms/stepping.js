import { useState } from 'preact/hooks';
import { go, location } from '../../router.js';

/**
 * The way through the questions of a form, one a screen, of which the last shows all answers. The step is in the address,
 * so that the back button goes one question back. `url`: of the form; `steps`: names; `wrong`: what an answer to a step
 * still lacks, in words, or nothing; `start`: where one begins.
 */
export function useStepping({ url, steps, wrong, start = steps[0] }) {
  const [fields, setFields] = useState({});
  const { query } = location.value;
  const step = stepAt(steps, query.get('step') ?? start, wrong);
  const at = steps.indexOf(step);
  const last = steps.at(-1);
  const to = (name) => go(stepUrl(url, name));
  const forward = () => {
    const lacks = wrong(step);
    setFields(lacks ? { [step]: lacks } : {});
    // Somebody who came to change one answer goes back to all of them.
    if (!lacks) to(query.has('again') ? last : steps[at + 1]);
  };
  const back = at > 0 && (() => go(stepUrl(url, steps[at - 1]), { replace: true }));
  /** The server would not have it: `places` says which step asks for a field. */
  const refused = (problem, places) => {
    setFields(problem.fields);
    const field = Object.keys(places).find((name) => problem.fields[name]);
    if (field) to(places[field]);
  };
  return { step, at: at + 1, of: steps.length, isLast: step === last, fields, forward, back, refused };
}

export const stepUrl = (url, step) => `${url}?step=${step}`;

/** The wanted step, or the first one before it that still has to be answered. */
function stepAt(steps, wanted, wrong) {
  const goal = steps.includes(wanted) ? wanted : steps[0];
  return steps.slice(0, steps.indexOf(goal)).find((step) => wrong(step)) ?? goal;
}
