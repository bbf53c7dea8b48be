import { open } from '../../core/ui/cards/rich-text.js';

const longest = 70;

/** A post's title, else how it begins or what it shows. */
export function headingOf({ title, rich, photos, author }) {
  return title || shortened(textOf(rich)) || photos.find(({ alt }) => alt)?.alt || author.name;
}

/** Between what people see as letters: a family of emoji is one. */
function shortened(text) {
  const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text;
}

const textOf = (nodes) => nodes.map(flat).join('').replace(/\s+/g, ' ').trim();

function flat(node) {
  if (!Array.isArray(node)) return String(node);
  const { tag, about, children } = open(node);
  if (tag === 'ul') return children.map((item) => `- ${flat(item)}`).join('');
  if (tag === 'ol') return children.map((item, nr) => `${(about ?? 1) + nr}. ${flat(item)}`).join('');
  const inside = children.map(flat).join('');
  return /^(p|br)$/.test(tag) ? `${inside} ` : inside;
}
