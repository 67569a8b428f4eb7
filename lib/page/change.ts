import { isInline } from './elements.ts';
import { isElement, isText } from './node-kinds.ts';
import { inLines } from './line-order.ts';
import type { Run } from './runs.ts';
import { allTextIn, textNodesIn } from './text-nodes.ts';

/** Who hears of what a batch of changes did. */
export interface ChangeListener {
  /** A run is no longer there. */
  gone(run: Run): void;
  /** An element has come into the page. */
  came(element: Element): void;
  /** A shadow root that was read has left the page with its host. */
  left(root: ShadowRoot): void;
}

/** Nodes after which the caller may stop: looking at one costs a few microseconds. */
const STRIDE = 64;
/** Steps to the side in search of the text that a change may have joined or parted. */
const MAX_STEPS = 40;

/** Collects what a batch of mutation records touched. */
export class Change {
  /** Runs that are to be read again, or gone. */
  readonly stale = new Set<Run>();
  /** True once something has left its place. */
  hasRemoved = false;
  readonly #nodes = new Set<Text>();
  readonly #blocks = new Set<Element>();
  readonly #runOf: (node: Node) => Run | undefined;
  readonly #listener: ChangeListener;
  #seen = 0;

  constructor(runOf: (node: Node) => Run | undefined, listener: ChangeListener) {
    this.#runOf = runOf;
    this.#listener = listener;
  }

  /** Takes a record. Null wherever the caller can stop. */
  *note(record: MutationRecord): Generator<null> {
    yield null;
    if (record.type === 'characterData') {
      this.find(record.target);
      return;
    }
    const { removedNodes, addedNodes, target } = record;
    for (const node of removedNodes) {
      this.hasRemoved = true;
      yield* this.#forEachText(node, (text) => this.#touch(text));
    }
    // What has gone again meanwhile need not be looked at: another record says so.
    if (!target.isConnected) return;
    for (const node of addedNodes) if (node.isConnected) yield* this.#add(node);
    this.#touchBeside(record.previousSibling, target, 'previous');
    this.#touchBeside(record.nextSibling, target, 'next');
  }

  /** A text node that nobody has read yet, or its run is to be read again. */
  find(text: Node): void {
    this.#touch(text);
    this.#touchBeside(text.previousSibling, text.parentNode, 'previous');
    this.#touchBeside(text.nextSibling, text.parentNode, 'next');
  }

  /** A shadow root has left the page: nothing else tells of its text. */
  *forget(root: ShadowRoot): Generator<null> {
    this.#listener.left(root);
    for (const text of textNodesIn(root)) {
      if (text) this.#retire(text);
      else yield null;
    }
  }

  /**
   * The text nodes to be read again, in document order within each block: first those in lines, then
   * those of whole blocks. Null wherever the caller can stop.
   * @param isFollowed false for a shadow root whose text is yet to be read as a whole.
   */
  *toRead(isFollowed: (root: ShadowRoot) => boolean): Generator<Iterable<Text | null> | null> {
    const isWanted = (node: Node) => {
      if (!node.isConnected) return false;
      const root = node.getRootNode();
      return root === document || !(root instanceof ShadowRoot) || isFollowed(root);
    };
    for (const run of this.stale) for (const node of run.nodes) this.#nodes.add(node);
    const inline: Text[] = [];
    for (const node of this.#nodes) {
      if (this.#isTimely()) yield null;
      if (!/\S/.test(node.data) || this.#hasAncestorIn(node.parentElement)) continue;
      if (isWanted(node)) inline.push(node);
    }
    yield* inLines(inline);
    for (const block of this.#blocks) {
      yield this.#hasAncestorIn(block.parentElement) || !isWanted(block)
        ? null
        : textNodesIn(block);
    }
  }

  #hasAncestorIn(element: Element | null): boolean {
    if (this.#blocks.size === 0) return false;
    for (let at = element; at; at = at.parentElement) if (this.#blocks.has(at)) return true;
    return false;
  }

  *#add(node: Node): Generator<null> {
    // A page that is loading comes node by node; what came with an ancestor is seen to.
    if (this.#hasAncestorIn(node.parentElement)) return;
    if (isElement(node)) this.#listener.came(node);
    if (isElement(node) && !isInline(node)) {
      this.#blocks.add(node);
      yield* this.#forEachText(node, (text) => this.#retire(text));
    } else {
      yield* this.#forEachText(node, (text) => this.#touch(text));
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

  *#forEachText(node: Node, visit: (text: Text) => void): Generator<null> {
    const texts = isText(node) ? [node] : isElement(node) ? allTextIn(node) : [];
    for (const text of texts) {
      visit(text);
      if (this.#isTimely()) yield null;
    }
    if (this.#isTimely()) yield null;
  }

  /** True for one in so many. */
  #isTimely(): boolean {
    this.#seen = (this.#seen + 1) % STRIDE;
    return this.#seen === 0;
  }

  /** The nearest text of the same line beside a change: what was one run may now be two, or the reverse. */
  #touchBeside(from: Node | null, parent: Node | null, way: 'previous' | 'next'): void {
    let node: Node | null = from;
    let above: Node | null = parent;
    for (let step = 0; step < MAX_STEPS; step++) {
      if (!node) {
        if (!above || !isElement(above) || !isInline(above)) return;
        node = way === 'previous' ? above.previousSibling : above.nextSibling;
        above = above.parentNode;
      } else if (isText(node) && /\S/.test(node.data)) {
        this.#touch(node);
        return;
      } else if (isElement(node) && !isInline(node) && node.localName !== 'br') return;
      else if (node.firstChild) {
        above = node;
        node = way === 'previous' ? node.lastChild : node.firstChild;
      } else node = way === 'previous' ? node.previousSibling : node.nextSibling;
    }
  }
}
