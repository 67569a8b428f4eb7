import type { EntityKind } from '../pack/schema.ts';
import { markRange, type MarkedRun } from './marks.ts';

/** The registry name of each kind of mark, and of the flash that shows where a jump landed. */
export type HighlightNames = Readonly<Record<EntityKind | 'flash', string>>;

/**
 * Names for one page load. A page can list the registry: a random name tells it neither who we are
 * nor what kind of thing is marked.
 */
export function randomHighlightNames(): HighlightNames {
  return {
    person: randomName(),
    place: randomName(),
    organization: randomName(),
    issue: randomName(),
    flash: randomName(),
  };
}

function randomName(): string {
  return `h${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`;
}

/** Paints marks as Custom Highlights: nothing in the page's DOM changes. */
export class Painter {
  readonly #names: HighlightNames;
  readonly #highlights: Record<EntityKind | 'flash', Highlight>;
  readonly #shown = new Map<number, { readonly kind: EntityKind; readonly range: StaticRange }[]>();

  constructor(names: HighlightNames, signal: AbortSignal) {
    this.#names = names;
    this.#highlights = {
      person: new Highlight(),
      place: new Highlight(),
      organization: new Highlight(),
      issue: new Highlight(),
      flash: new Highlight(),
    };
    this.#highlights.flash.priority = 1;
    signal.addEventListener('abort', () => {
      this.#unregister();
    });
  }

  /** Paints the marks of a run, in place of those it had. */
  show({ run, marks }: MarkedRun): void {
    this.hide(run.key);
    const painted = marks.map((mark) => ({ kind: mark.entity.kind, range: markRange(run, mark) }));
    for (const { kind, range } of painted) this.#highlights[kind].add(range);
    this.#shown.set(run.key, painted);
    this.#register();
  }

  /** True for a run whose marks are painted. */
  has(runKey: number): boolean {
    return this.#shown.has(runKey);
  }

  /** Takes the marks of a run away. */
  hide(runKey: number): void {
    for (const { kind, range } of this.#shown.get(runKey) ?? [])
      this.#highlights[kind].delete(range);
    this.#shown.delete(runKey);
  }

  /** Lights up one stretch until the returned function is called. */
  flash(range: StaticRange): () => void {
    this.#highlights.flash.add(range);
    this.#register();
    return () => this.#highlights.flash.delete(range);
  }

  /** Puts back what a page has taken out of the registry, or out of a highlight in it. */
  restore(): void {
    for (const { kind, range } of [...this.#shown.values()].flat()) {
      if (!this.#highlights[kind].has(range)) this.#highlights[kind].add(range);
    }
    this.#register();
  }

  #register(): void {
    for (const kind of kinds(this.#names)) {
      const name = this.#names[kind];
      const highlight = this.#highlights[kind];
      if (highlight.size > 0 && !CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
    }
  }

  #unregister(): void {
    for (const kind of kinds(this.#names)) CSS.highlights.delete(this.#names[kind]);
  }
}

function kinds(names: HighlightNames): (EntityKind | 'flash')[] {
  // Object.keys is typed as string[]; the record's own keys are all there is.
  return Object.keys(names) as (EntityKind | 'flash')[];
}
