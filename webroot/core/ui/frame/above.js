import { signal } from '@preact/signals';

/** The component of what is said above every page, or null. */
export const Above = signal(null);
