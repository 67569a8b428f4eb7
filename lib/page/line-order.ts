import { isElement } from './node-kinds.ts';
import { blockOf } from './runs.ts';
import { textNodesIn } from './text-nodes.ts';

/**
 * Text nodes of one block up to which they are compared in pairs. Chromium compares two siblings by
 * going through all between them: of 40,000 in a row, a look at the whole block is far cheaper.
 */
const FEW = 50;
/** Nodes after which the caller may stop. */
const STRIDE = 64;

/**
 * Sorts text nodes by the block they are in, and gives those of each in document order. Null
 * wherever the caller can stop. Text that is not read is left out.
 */
export function* inLines(nodes: readonly Text[]): Generator<Iterable<Text | null> | null> {
  const groups = new Map<Element, Set<Text>>();
  for (const [i, node] of nodes.entries()) {
    if (i % STRIDE === STRIDE - 1) yield null;
    const block = blockOf(node);
    if (!block) continue;
    const group = groups.get(block);
    if (group) group.add(node);
    else groups.set(block, new Set([node]));
  }
  for (const [block, group] of groups)
    yield group.size > FEW ? walked(block, group) : sorted(group);
}

function sorted(group: ReadonlySet<Text>): Text[] {
  return [...group].toSorted((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}

function* walked(block: Element, group: ReadonlySet<Text>): Generator<Text | null> {
  const [first] = group;
  // Text right under a shadow root has its host for a block, and is not below it.
  const root = first && !block.contains(first) ? first.getRootNode() : block;
  if (!(root instanceof ShadowRoot) && !isElement(root)) return;
  for (const node of textNodesIn(root)) if (!node || group.has(node)) yield node;
}
