/** What begins a section: a heading, and a story among others. */
const BEGINS = 'h1, h2, h3, h4, h5, h6, [role="heading"], article';

type Root = Document | ShadowRoot;

/**
 * Tells which section of a page a text stands in: it goes from where one begins to where the next one
 * does. What begins them is looked up once, and searched by halves.
 */
export class Sections {
  #begins = new Map<Root, readonly Element[]>();

  /** What the section begins with: one object for each section; the document before the first. */
  of(node: Node): Node {
    const root = node.getRootNode();
    if (!(root instanceof Document) && !(root instanceof ShadowRoot)) return root;
    const begins = this.#in(root);
    let [low, high] = [0, begins.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const begin = begins[middle];
      if (begin && isAtOrBefore(begin, node)) low = middle + 1;
      else high = middle;
    }
    const last = begins[low - 1];
    if (last) return last;
    return root instanceof ShadowRoot ? this.of(root.host) : root;
  }

  /** The page has changed: sections may be others. */
  forget(): void {
    this.#begins = new Map();
  }

  #in(root: Root): readonly Element[] {
    const known = this.#begins.get(root);
    if (known) return known;
    const begins = [...root.querySelectorAll(BEGINS)];
    this.#begins.set(root, begins);
    return begins;
  }
}

/** True where `begin` stands before the node, or around it. */
function isAtOrBefore(begin: Element, node: Node): boolean {
  return (
    begin === node || (begin.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  );
}
