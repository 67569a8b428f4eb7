import { isInline } from './elements.ts';
import { isElement, isText } from './node-kinds.ts';
import { groupRuns, type Run } from './runs.ts';
import { textNodesIn } from './text-nodes.ts';

/** Who hears of what a batch of changes did. */
interface ChangeListener {
  /** A run is no longer there. */
  gone(run: Run): void;
  /** An element has come into the page. */
  came(element: Element): void;
}

/**
 * The runs of a page, kept true to a changing DOM: each change costs what changed, not what the
 * page holds.
 */
export class PageText {
  readonly #runOf = new WeakMap<Text, Run>();

  /** The run that a text node is part of. */
  runOf(node: Node): Run | undefined {
    return isText(node) ? this.#runOf.get(node) : undefined;
  }

  /** All runs below a document, element or shadow root that was not read before. */
  *read(root: Document | Element | ShadowRoot): Generator<Run> {
    yield* this.#grouped(textNodesIn(root));
  }

  /**
   * Takes mutation records, and gives the runs that are new or read anew. Lazy, see groupRuns; null
   * after each record, where the caller can stop as well.
   */
  *apply(records: readonly MutationRecord[], listener: ChangeListener): Generator<Run | null> {
    const change = new Change((node) => this.runOf(node), listener);
    for (const record of records) {
      change.note(record);
      yield null;
    }
    for (const run of change.stale) {
      for (const node of run.nodes) this.#runOf.delete(node);
      listener.gone(run);
    }
    const { inline, blocks } = change.toRead();
    yield* this.#readAll(inline, blocks);
  }

  *#readAll(inline: readonly Text[], blocks: readonly Element[]): Generator<Run> {
    yield* this.#grouped(inline);
    for (const block of blocks) if (block.isConnected) yield* this.#grouped(textNodesIn(block));
  }

  *#grouped(nodes: Iterable<Text>): Generator<Run> {
    for (const run of groupRuns(nodes)) {
      for (const node of run.nodes) this.#runOf.set(node, run);
      yield run;
    }
  }
}

/** Collects what a batch of mutation records touched. */
class Change {
  readonly stale = new Set<Run>();
  readonly #nodes = new Set<Text>();
  readonly #blocks = new Set<Element>();
  readonly #runOf: (node: Node) => Run | undefined;
  readonly #listener: ChangeListener;

  constructor(runOf: (node: Node) => Run | undefined, listener: ChangeListener) {
    this.#runOf = runOf;
    this.#listener = listener;
  }

  note(record: MutationRecord): void {
    if (record.type === 'characterData') {
      this.#touch(record.target);
      this.#touchBeside(record.target.previousSibling, record.target.parentNode, 'previous');
      this.#touchBeside(record.target.nextSibling, record.target.parentNode, 'next');
      return;
    }
    const { removedNodes, addedNodes, target } = record;
    removedNodes.forEach((node) => this.#forEachText(node, (text) => this.#touch(text)));
    // What has gone again meanwhile need not be looked at: another record says so.
    if (!target.isConnected) return;
    addedNodes.forEach((node) => {
      if (node.isConnected) this.#add(node);
    });
    this.#touchBeside(record.previousSibling, target, 'previous');
    this.#touchBeside(record.nextSibling, target, 'next');
  }

  /** What has to be read again: text nodes in lines, in document order, and whole blocks. */
  toRead(): { inline: Text[]; blocks: Element[] } {
    const blocks = [...this.#blocks].filter(
      (block) => block.isConnected && !this.#hasAncestorIn(block.parentElement),
    );
    const nodes = new Set(this.#nodes);
    for (const run of this.stale) for (const node of run.nodes) nodes.add(node);
    const inline = [...nodes].filter(
      (node) =>
        node.isConnected && /\S/.test(node.data) && !this.#hasAncestorIn(node.parentElement),
    );
    inline.sort((a, b) =>
      a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
    return { inline, blocks };
  }

  #hasAncestorIn(element: Element | null): boolean {
    if (this.#blocks.size === 0) return false;
    for (let at = element; at; at = at.parentElement) if (this.#blocks.has(at)) return true;
    return false;
  }

  #add(node: Node): void {
    if (isElement(node)) this.#listener.came(node);
    if (isElement(node) && !isInline(node)) {
      this.#blocks.add(node);
      this.#forEachText(node, (text) => this.#retire(text));
    } else {
      this.#forEachText(node, (text) => this.#touch(text));
    }
  }

  #retire(text: Text): void {
    const run = this.#runOf(text);
    if (run) this.stale.add(run);
  }

  #touch(node: Node): void {
    if (!isText(node)) return;
    this.#nodes.add(node);
    this.#retire(node);
  }

  #forEachText(node: Node, visit: (text: Text) => void): void {
    if (isText(node)) visit(node);
    else if (isElement(node)) for (const text of allTextIn(node)) visit(text);
  }

  /** The nearest text of the same line beside a change: what was one run may now be two, or the reverse. */
  #touchBeside(from: Node | null, parent: Node | null, way: 'previous' | 'next'): void {
    let node: Node | null = from;
    let above: Node | null = parent;
    for (let step = 0; step < 40; step++) {
      if (!node) {
        if (!above || !isElement(above) || !isInline(above)) return;
        node = way === 'previous' ? above.previousSibling : above.nextSibling;
        above = above.parentNode;
        continue;
      }
      if (isText(node) && /\S/.test(node.data)) return this.#touch(node);
      if (isElement(node) && !isInline(node) && node.localName !== 'br') return;
      const inner = isElement(node) ? edgeText(node, way) : undefined;
      if (inner) return this.#touch(inner);
      node = way === 'previous' ? node.previousSibling : node.nextSibling;
    }
  }
}

function* allTextIn(element: Element): Generator<Text> {
  const { firstChild } = element;
  // Most that comes and goes is a word in an element; it needs no walker.
  if (!firstChild?.nextSibling && (!firstChild || isText(firstChild))) {
    if (firstChild) yield firstChild;
    return;
  }
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isText(node)) yield node;
  }
}

/** The last ('previous') or first ('next') text in an inline element, seen from beside it. */
function edgeText(element: Element, way: 'previous' | 'next'): Text | undefined {
  let edge: Text | undefined;
  for (const text of allTextIn(element)) {
    if (!/\S/.test(text.data)) continue;
    edge = text;
    if (way === 'next') break;
  }
  return edge;
}
