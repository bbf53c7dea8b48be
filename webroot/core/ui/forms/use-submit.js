import { useRef, useState } from 'preact/hooks';

/**
 * What a form does when it is sent: `work`, one at a time. What it throws is the `error`, with `fields` that say what is
 * wrong; `onRefused` hears of it too. What is cleared at the end of `work` is kept when it is refused.
 */
export function useSubmit(work, onRefused = () => {}) {
  const [state, setState] = useState({ busy: false, error: null });
  const isUnderWay = useRef(false);
  const submit = async (...given) => {
    given[0]?.preventDefault?.();
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setState({ busy: true, error: null });
    try {
      await work(...given);
      setState({ busy: false, error: null });
    } catch (error) {
      setState({ busy: false, error });
      onRefused(error);
    } finally {
      isUnderWay.current = false;
    }
  };
  return { ...state, fields: state.error?.fields ?? {}, submit };
}

/** What is wrong before anything is sent, in words by field; under `form` what is wrong with no field of its own. */
export const refusal = (fields) => Object.assign(new Error(Object.values(fields)[0]), { fields });
