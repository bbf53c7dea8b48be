import { h } from 'preact';

const plain = new Set(['p', 'ul', 'ol', 'li', 'strong', 'em', 'br']);
const safe = /^(https?:|mailto:)/i;

/** The text tree of the contract. What is not on the list is shown as its text. */
export function RichText({ nodes }) {
  return nodes.map(draw);
}

function draw(node) {
  if (!Array.isArray(node)) return String(node);
  const [tag, ...rest] = node;
  if (plain.has(tag)) return h(tag, null, tag === 'br' ? undefined : rest.map(draw));
  if (tag === 'a' && safe.test(rest[0])) {
    return h('a', { href: rest[0], rel: 'noopener nofollow ugc', target: '_blank' }, rest.slice(1).map(draw));
  }
  return (tag === 'a' ? rest.slice(1) : rest).map(draw);
}

/** The same as plain text, for sharing and editing. */
export function textOf(nodes) {
  return nodes.map(flat).join('').trim();
}

function flat(node) {
  if (!Array.isArray(node)) return String(node);
  const [tag, ...rest] = node;
  const inside = () => (tag === 'a' ? rest.slice(1) : rest).map(flat).join('');
  if (tag === 'br') return '\n';
  if (tag === 'p') return `${inside()}\n\n`;
  if (tag === 'li') return `- ${inside()}\n`;
  return inside();
}
