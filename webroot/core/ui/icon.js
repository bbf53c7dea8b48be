import { h } from 'preact';
import { outlines } from './icons.js';

export function Icon({ name }) {
  const shapes = outlines[name].map(([tag, attributes]) => h(tag, attributes));
  return h('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, shapes);
}
