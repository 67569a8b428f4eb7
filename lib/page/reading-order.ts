/**
 * Compares two nodes by their place in the page as it is read, for `sort`: content of a shadow root
 * comes where its host stands, and what is slotted into it where the slot stands.
 */
export function inReadingOrder(a: Node, b: Node): number {
  if (a.getRootNode() === b.getRootNode()) return inTreeOrder(a, b);
  const [pathA, pathB] = [pathTo(a), pathTo(b)];
  const fork = pathA.findIndex((node, i) => node !== pathB[i]);
  const [left, right] = [pathA[fork], pathB[fork]];
  // Where one path ends, its node holds the other one.
  if (!left || !right) return pathA.length - pathB.length;
  return inTreeOrder(left, right);
}

function inTreeOrder(a: Node, b: Node): number {
  if (a === b) return 0;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** From the document down to the node, through hosts and slots. */
function pathTo(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = readingParent(at)) path.unshift(at);
  return path;
}

/** What a node stands in as it is laid out: its slot, its parent, the host of its shadow root. */
export function readingParent(node: Node): Node | null {
  const slot = node instanceof Element || node instanceof Text ? node.assignedSlot : null;
  const parent = slot ?? node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent;
}
