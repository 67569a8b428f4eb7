import type { EntityKind } from '../pack/schema.ts';
import { markRange, type MarkedRun } from './marks.ts';

/** The registry name of each kind of mark, and of the flash that shows where a jump landed. */
export type HighlightNames = Readonly<Record<EntityKind | 'flash', string>>;

interface Painted {
  readonly kind: EntityKind;
  readonly range: StaticRange;
}

/**
 * Paints marks as Custom Highlights: nothing in the page's DOM changes. What is taken away goes at
 * the end of the task, by filling the highlight anew: taking one range out of it costs Firefox a
 * look at all of them (3,000 marks that left the view froze a page for a second).
 */
export class Painter {
  readonly #names: HighlightNames;
  readonly #signal: AbortSignal;
  readonly #highlights: Record<EntityKind | 'flash', Highlight>;
  readonly #shown = new Map<number, readonly Painted[]>();
  /** Ranges that each highlight is to have. */
  readonly #sizes: Record<EntityKind, number> = { person: 0, place: 0, organization: 0, issue: 0 };
  /** Kinds whose highlight has to be filled anew. */
  readonly #stale = new Set<EntityKind>();
  #waiting = false;

  constructor(names: HighlightNames, signal: AbortSignal) {
    this.#names = names;
    this.#signal = signal;
    this.#highlights = {
      person: new Highlight(),
      place: new Highlight(),
      organization: new Highlight(),
      issue: new Highlight(),
      flash: new Highlight(),
    };
    this.#highlights.flash.priority = 1;
    // An earlier script may have left its own under these names.
    for (const name of Object.values(names)) CSS.highlights.delete(name);
    signal.addEventListener('abort', () => {
      this.#unregister();
    });
  }

  /** Paints the marks of a run, in place of those it had. */
  show({ run, marks }: MarkedRun): void {
    this.hide(run.key);
    const painted = marks.flatMap((mark) => {
      const { kind } = mark.entity;
      return kind === 'private' ? [] : { kind, range: markRange(run, mark) };
    });
    if (marks.length === 0) return;
    this.#shown.set(run.key, painted);
    for (const { kind, range } of painted) {
      this.#sizes[kind]++;
      if (!this.#stale.has(kind)) this.#highlights[kind].add(range);
    }
    this.#settle();
  }

  /** True for a run whose marks are painted. */
  has(runKey: number): boolean {
    return this.#shown.has(runKey);
  }

  /** Takes the marks of a run away. */
  hide(runKey: number): void {
    const painted = this.#shown.get(runKey);
    if (!painted) return;
    this.#shown.delete(runKey);
    for (const { kind } of painted) {
      this.#sizes[kind]--;
      this.#stale.add(kind);
    }
    this.#settle();
  }

  /** Lights up one stretch until the returned function is called. */
  flash(range: StaticRange): () => void {
    this.#highlights.flash.add(range);
    this.#register();
    return () => this.#highlights.flash.delete(range);
  }

  /** Puts back what a page has taken out of the registry, or out of a highlight in it. */
  restore(): void {
    for (const kind of MARKED) {
      if (this.#highlights[kind].size !== this.#sizes[kind]) this.#stale.add(kind);
    }
    this.#settle();
  }

  /** Does the rest at the end of this task, once for all that changed in it. */
  #settle(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      if (this.#signal.aborted) return;
      this.#fillAnew();
      this.#register();
    });
  }

  #fillAnew(): void {
    if (this.#stale.size === 0) return;
    for (const kind of this.#stale) this.#highlights[kind].clear();
    for (const painted of this.#shown.values()) {
      for (const { kind, range } of painted) {
        if (this.#stale.has(kind)) this.#highlights[kind].add(range);
      }
    }
    this.#stale.clear();
  }

  #register(): void {
    for (const kind of NAMED) {
      const highlight = this.#highlights[kind];
      if (highlight.size > 0 && !this.#isRegistered(kind)) {
        CSS.highlights.set(this.#names[kind], highlight);
      }
    }
  }

  /** What a later script has put there stays. */
  #unregister(): void {
    for (const kind of NAMED) {
      if (this.#isRegistered(kind)) CSS.highlights.delete(this.#names[kind]);
    }
  }

  #isRegistered(kind: EntityKind | 'flash'): boolean {
    return CSS.highlights.get(this.#names[kind]) === this.#highlights[kind];
  }
}

const MARKED = ['person', 'place', 'organization', 'issue'] as const satisfies EntityKind[];
const NAMED = [...MARKED, 'flash'] as const;
