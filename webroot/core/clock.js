import { signal } from '@preact/signals-core';

/** The time, for words such as '5 minutes ago'. */
export const now = signal(Date.now());

const update = () => (now.value = Date.now());
setInterval(update, 15_000);
document.addEventListener('visibilitychange', update);
