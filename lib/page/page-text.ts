import { isInline } from './elements.ts';
import { groupRuns, type Run } from './runs.ts';
import { textNodesIn } from './text-nodes.ts';

/** What a batch of changes did to the runs of a page. */
export interface RunChanges {
  /** Runs that are no longer there. */
  readonly removed: readonly Run[];
  /** Runs that are new or read anew; lazy, see groupRuns. */
  readonly added: Iterable<Run>;
}

/**
 * The runs of a page, kept true to a changing DOM: each change costs what changed, not what the
 * page holds.
 */
export class PageText {
  readonly #runOf = new WeakMap<Text, Run>();

  /** The run that a text node is part of. */
  runOf(node: Node): Run | undefined {
    return node instanceof Text ? this.#runOf.get(node) : undefined;
  }

  /** All runs below a document, element or shadow root that was not read before. */
  *read(root: Document | Element | ShadowRoot): Generator<Run> {
    yield* this.#grouped(textNodesIn(root));
  }

  /** Takes mutation records and answers which runs went and which came. */
  apply(records: readonly MutationRecord[]): RunChanges {
    const change = new Change((node) => this.runOf(node));
    for (const record of records) change.note(record);
    for (const run of change.stale) for (const node of run.nodes) this.#runOf.delete(node);
    const { inline, blocks } = change.toRead();
    return { removed: [...change.stale], added: this.#readAll(inline, blocks) };
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

  constructor(runOf: (node: Node) => Run | undefined) {
    this.#runOf = runOf;
  }

  note(record: MutationRecord): void {
    if (record.type === 'characterData') {
      this.#touch(record.target);
      this.#touchBeside(record.target.previousSibling, record.target.parentNode, 'previous');
      this.#touchBeside(record.target.nextSibling, record.target.parentNode, 'next');
      return;
    }
    for (const node of record.removedNodes) this.#forEachText(node, (text) => this.#touch(text));
    for (const node of record.addedNodes) this.#add(node);
    this.#touchBeside(record.previousSibling, record.target, 'previous');
    this.#touchBeside(record.nextSibling, record.target, 'next');
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
    if (node instanceof Element && !isInline(node)) {
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
    if (!(node instanceof Text)) return;
    this.#nodes.add(node);
    this.#retire(node);
  }

  #forEachText(node: Node, visit: (text: Text) => void): void {
    if (node instanceof Text) visit(node);
    else if (node instanceof Element) for (const text of allTextIn(node)) visit(text);
  }

  /** The nearest text of the same line beside a change: what was one run may now be two, or the reverse. */
  #touchBeside(from: Node | null, parent: Node | null, way: 'previous' | 'next'): void {
    let node: Node | null = from;
    let above: Node | null = parent;
    for (let step = 0; step < 40; step++) {
      if (!node) {
        if (!(above instanceof Element) || !isInline(above)) return;
        node = way === 'previous' ? above.previousSibling : above.nextSibling;
        above = above.parentNode;
        continue;
      }
      if (node instanceof Text && /\S/.test(node.data)) return this.#touch(node);
      if (node instanceof Element && !isInline(node) && node.localName !== 'br') return;
      const inner = node instanceof Element ? edgeText(node, way) : undefined;
      if (inner) return this.#touch(inner);
      node = way === 'previous' ? node.previousSibling : node.nextSibling;
    }
  }
}

function* allTextIn(element: Element): Generator<Text> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) yield node;
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
