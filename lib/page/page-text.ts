import { Change, type ChangeListener } from './change.ts';
import { isText } from './node-kinds.ts';
import { groupRuns, type Run } from './runs.ts';
import { textNodesIn } from './text-nodes.ts';

/**
 * The runs of a page, kept true to a changing DOM: each change costs what changed, not what the
 * page holds.
 */
export class PageText {
  readonly #runOf = new WeakMap<Text, Run>();
  /** The shadow roots that were read and are in the page. */
  readonly #roots = new Set<ShadowRoot>();

  /** The run that a text node is part of. */
  runOf(node: Node): Run | undefined {
    return isText(node) ? this.#runOf.get(node) : undefined;
  }

  /** All runs below a document, element or shadow root that was not read before. */
  *read(root: Document | Element | ShadowRoot): Generator<Run> {
    if (root instanceof ShadowRoot) this.#roots.add(root);
    yield* this.#grouped(textNodesIn(root));
  }

  /**
   * Takes mutation records, and gives the runs that are new or read anew. Lazy, see groupRuns; null
   * wherever the caller can stop as well.
   */
  *apply(records: readonly MutationRecord[], listener: ChangeListener): Generator<Run | null> {
    const change = new Change((node) => this.runOf(node), listener);
    for (const record of records) yield* change.note(record);
    if (change.hasRemoved) this.#forgetRoots(change);
    for (const run of change.stale) {
      for (const node of run.nodes) this.#runOf.delete(node);
      listener.gone(run);
      yield null;
    }
    for (const nodes of change.toRead((root) => this.#roots.has(root))) {
      if (nodes) yield* this.#grouped(nodes);
      else yield null;
    }
  }

  /** Has those forgotten that are gone with their hosts. Where a host was moved, what was read holds. */
  #forgetRoots(change: Change): void {
    for (const root of this.#roots) {
      if (root.isConnected) continue;
      this.#roots.delete(root);
      change.forget(root);
    }
  }

  *#grouped(nodes: Iterable<Text>): Generator<Run> {
    for (const run of groupRuns(this.#unread(nodes))) {
      for (const node of run.nodes) this.#runOf.set(node, run);
      yield run;
    }
  }

  /** No text node gets into two runs, whatever the page moves while it is being read. */
  *#unread(nodes: Iterable<Text>): Generator<Text> {
    for (const node of nodes) if (!this.#runOf.has(node)) yield node;
  }
}
