const translated = new Map(); // an element of ours -> {nodes: what is in it when nobody translates, ...}

/** Has our texts stand in the page while it is drawn; after that the translation of what stayed the same is back. */
export function untranslated(draw, changes) {
  notice(changes);
  translated.forEach(putBack);
  try {
    draw();
  } finally {
    translated.forEach(translateAgain);
  }
}

/** What was there before others changed it, from their last change to their first. */
function notice(changes) {
  const before = new Map();
  for (const { target, addedNodes, removedNodes, nextSibling } of changes.reverse()) {
    const nodes = (before.get(target) ?? [...target.childNodes]).filter((node) => ![...addedNodes].includes(node));
    nodes.splice(nextSibling ? nodes.indexOf(nextSibling) : nodes.length, 0, ...removedNodes);
    before.set(target, nodes);
  }
  for (const [parent, nodes] of before) {
    const isTranslated = parent.localName !== 'font' && nodes.some((node) => node.parentNode !== parent);
    if (isTranslated && !translated.has(parent)) translated.set(parent, { nodes });
  }
}

function putBack(one, parent) {
  one.texts = one.nodes.map(({ data }) => data);
  one.theirs = [...parent.childNodes];
  const moved = one.nodes.filter(({ parentNode }) => parentNode && parentNode !== parent);
  one.marks = moved.map((node) => [new Text(), node]);
  one.marks.forEach(([mark, node]) => node.replaceWith(mark));
  arrange(parent, one.nodes);
}

/** Where anything changed ours stays, for the browser to translate it anew. */
function translateAgain({ nodes, texts, theirs, marks }, parent) {
  const isSame = (node, at) => node === parent.childNodes[at] && node.data === texts[at];
  if (!parent.isConnected || parent.childNodes.length !== nodes.length || !nodes.every(isSame)) {
    translated.delete(parent);
    return;
  }
  arrange(parent, theirs);
  marks.forEach(([mark, node]) => mark.replaceWith(node));
}

/** Moves nothing that is where it should be: the focus may be in it. */
function arrange(parent, nodes) {
  [...parent.childNodes].forEach((node) => nodes.includes(node) || node.remove());
  nodes.forEach((node, at) => node === parent.childNodes[at] || parent.insertBefore(node, parent.childNodes[at] ?? null));
}
