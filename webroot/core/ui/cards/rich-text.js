import { h } from 'preact';

const plain = new Set(['p', 'ul', 'ol', 'li', 'strong', 'em', 'br']);
const safe = /^(https?:|mailto:)/i;

/** The text tree of the contract. What is not on the list is shown as its text. */
export function RichText({ nodes }) {
  return nodes.map(draw);
}

function draw(node) {
  if (!Array.isArray(node)) return String(node);
  const { tag, about, children } = open(node);
  const inside = children.map(draw);
  if (tag === 'a' && safe.test(about)) return h('a', { href: about, rel: 'noopener nofollow ugc', target: '_blank' }, inside);
  return plain.has(tag) ? h(tag, about && { start: about }, inside) : inside;
}

/** A link is about its address, a list that doesn't start at 1 about its first number. */
export function open([tag, ...children]) {
  return { tag, about: /^(a|ol)$/.test(tag) && !Array.isArray(children[0]) ? children.shift() : null, children };
}

/** Roughly: tags and addresses count. */
export const isLonger = (nodes, most) => String(nodes).length > most;
