import { Change, type ChangeListener } from './change.ts';
import { isText } from './node-kinds.ts';
import { blockOf, groupRuns, isAsRead, type Run } from './runs.ts';
import { textNodesIn } from './text-nodes.ts';

/**
 * The runs of a page, kept true to a changing DOM: each change costs what changed, not what the
 * page holds.
 */
export class PageText {
  readonly #runOf = new WeakMap<Text, Run>();
  /** The shadow roots that were read and are in the page. */
  readonly #roots = new Set<ShadowRoot>();

  /** The run that a text node is part of. Bound, to be handed on. */
  readonly runOf = (node: Node): Run | undefined =>
    isText(node) ? this.#runOf.get(node) : undefined;

  /** Its text is to be read anew, should it be met again. */
  forget(run: Run): void {
    for (const node of run.nodes) if (this.#runOf.get(node) === run) this.#runOf.delete(node);
  }

  /** The document and the shadow roots that are followed. */
  get roots(): readonly (Document | ShadowRoot)[] {
    return [document, ...this.#roots];
  }

  /** All runs below a document or shadow root that was not read before; null as in `apply`. */
  *read(root: Document | ShadowRoot): Generator<Run | null> {
    if (root instanceof ShadowRoot) this.#roots.add(root);
    yield* this.#grouped(textNodesIn(root));
  }

  /**
   * Takes mutation records, and gives the runs that are new or read anew. Lazy, see groupRuns; null
   * wherever the caller can stop as well.
   */
  *apply(records: readonly MutationRecord[], listener: ChangeListener): Generator<Run | null> {
    const change = new Change(this.runOf, listener);
    for (const record of records) yield* change.note(record);
    if (change.hasRemoved) yield* this.#forgetRoots(change);
    yield* this.#readAgain(change, listener);
  }

  /**
   * Gives the same without records, of a page that changes more than one can listen to: looks which
   * text is new, or not as it was read. Each costs a look at the whole page.
   * @param held what stays held by others until it is said to be gone.
   */
  *compare(held: Iterable<Run>, listener: ChangeListener): Generator<Run | null> {
    const change = new Change(this.runOf, listener);
    yield* this.#forgetRoots(change);
    const seen = new Map<Run, number>();
    for (const root of this.roots) yield* this.#compareIn(root, change, seen);
    for (const run of held) if (!seen.has(run)) change.stale.add(run);
    for (const [run, nodes] of seen) if (nodes < run.nodes.length) change.stale.add(run);
    yield* this.#readAgain(change, listener);
  }

  /** @param seen how many of its nodes were met of each run. */
  *#compareIn(
    root: Document | ShadowRoot,
    change: Change,
    seen: Map<Run, number>,
  ): Generator<null> {
    let last: Run | undefined;
    for (const node of textNodesIn(root)) {
      if (!node) {
        yield null;
        continue;
      }
      const run = this.#runOf.get(node);
      if (!run) {
        if (blockOf(node)) change.find(node);
        continue;
      }
      const at = seen.get(run) ?? 0;
      seen.set(run, at + 1);
      // It is in another order now, or parted by another run, or says something else.
      const isSame = run.nodes[at] === node && (at > 0 ? run === last : isAsRead(run));
      if (!isSame) change.stale.add(run);
      last = run;
    }
  }

  *#readAgain(change: Change, listener: ChangeListener): Generator<Run | null> {
    for (const run of change.stale) {
      this.forget(run);
      listener.gone(run);
      yield null;
    }
    for (const nodes of change.toRead((root) => this.#roots.has(root))) {
      if (nodes) yield* this.#grouped(nodes);
      else yield null;
    }
  }

  /** Has those forgotten that are gone with their hosts. Where a host was moved, what was read holds. */
  *#forgetRoots(change: Change): Generator<null> {
    for (const root of this.#roots) {
      if (root.isConnected) continue;
      this.#roots.delete(root);
      yield* change.forget(root);
    }
  }

  *#grouped(nodes: Iterable<Text | null>): Generator<Run | null> {
    for (const run of groupRuns(this.#unread(nodes))) {
      if (run) for (const node of run.nodes) this.#runOf.set(node, run);
      yield run;
    }
  }

  /** No text node gets into two runs, whatever the page moves while it is being read. */
  *#unread(nodes: Iterable<Text | null>): Generator<Text | null> {
    for (const node of nodes) if (!node || !this.#runOf.has(node)) yield node;
  }
}
