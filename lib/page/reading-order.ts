/**
 * Compares two nodes by their place in the page, for `sort`. Content of a shadow root comes where
 * its host stands, before the host's own children.
 */
export function inReadingOrder(a: Node, b: Node): number {
  for (const x of withHosts(a)) {
    for (const y of withHosts(b)) {
      if (x.getRootNode() !== y.getRootNode()) continue;
      if (x === y) return 0;
      return x.compareDocumentPosition(y) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    }
  }
  return 0;
}

/** A node, the host of the shadow root it is in, the host of that one, and so on. */
function* withHosts(node: Node): Generator<Node> {
  yield node;
  let root = node.getRootNode();
  while (root instanceof ShadowRoot) {
    yield root.host;
    root = root.host.getRootNode();
  }
}
