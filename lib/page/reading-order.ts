/**
 * Sorts by place in the page as it is read, a step at a time: comparing two places may cost a walk
 * over all their siblings. What is in order already, as most of a page is, costs one look at each.
 */
export function* sortForReading<T>(
  items: readonly T[],
  nodeOf: (item: T) => Node,
): Generator<void, T[]> {
  let parts: T[][] = [];
  for (const item of items) {
    const part = parts.at(-1);
    const last = part?.at(-1);
    if (part && last !== undefined && inReadingOrder(nodeOf(last), nodeOf(item)) <= 0) {
      part.push(item);
    } else parts.push([item]);
    yield;
  }
  while (parts.length > 1) {
    const merged: T[][] = [];
    for (let i = 0; i < parts.length; i += 2) {
      merged.push(yield* merge(parts[i] ?? [], parts[i + 1] ?? [], nodeOf));
    }
    parts = merged;
  }
  return parts[0] ?? [];
}

function* merge<T>(
  left: readonly T[],
  right: readonly T[],
  nodeOf: (item: T) => Node,
): Generator<void, T[]> {
  const merged: T[] = [];
  let from = 0;
  for (const item of left) {
    for (let next = right[from]; next !== undefined; next = right[from]) {
      if (inReadingOrder(nodeOf(item), nodeOf(next)) <= 0) break;
      merged.push(next);
      from++;
      yield;
    }
    merged.push(item);
    yield;
  }
  return [...merged, ...right.slice(from)];
}

/**
 * Compares two nodes by their place in the page as it is read: content of a shadow root comes where
 * its host stands, and what is slotted into it where the slot stands.
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
