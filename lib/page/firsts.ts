import type { Look } from './look.ts';
import { keyOf, type Mark, type MarkedRun } from './marks.ts';
import { inReadingOrder } from './reading-order.ts';
import { locate, type Run } from './runs.ts';
import { Sections } from './sections.ts';

/** The mention that stands for all of its name in a section. */
interface First {
  readonly run: Run;
  readonly start: number;
  readonly section: Node;
  readonly entity: string;
}

/**
 * Chooses which mentions are marked where not all are to be: of those that were ever seen near the
 * viewport, the first of each entity in its section, or on the page. What comes into view further up
 * takes the place of what was marked below it.
 */
export class Firsts {
  readonly #look: Look;
  readonly #onLost: (run: Run) => void;
  readonly #onFreed: () => void;
  readonly #sections = new Sections();
  readonly #firsts = new Map<Node, Map<string, First>>();
  readonly #inRun = new Map<number, Set<First>>();

  /**
   * @param onLost hears of runs of which less is marked now
   * @param onFreed hears that others may be the first of their section now
   */
  constructor(look: Look, onLost: (run: Run) => void, onFreed: () => void) {
    this.#look = look;
    this.#onLost = onLost;
    this.#onFreed = onFreed;
  }

  /** @param shown those marks of a run that a reader can see; gives those of them that are painted */
  choose({ run, marks }: MarkedRun): MarkedRun {
    const { density, hidden } = this.#look;
    const wanted = marks.filter(
      ({ entity: { kind } }) => kind === 'private' || !hidden.includes(kind),
    );
    switch (density) {
      case 'every':
        return { run, marks: wanted };
      case 'quiet':
        return { run, marks: [] };
      case 'section':
      case 'page':
        return { run, marks: wanted.filter((mark) => this.#isFirst(run, mark)) };
    }
  }

  /** A run is gone, or a reader cannot see it any more, or it has these marks only. */
  keep(run: Run, marks: readonly Mark[]): void {
    let isFreed = false;
    for (const first of this.#inRun.get(run.key) ?? []) {
      const isKept = marks.some(
        ({ start, entity }) => start === first.start && keyOf(entity) === first.entity,
      );
      if (isKept) continue;
      this.#drop(first);
      isFreed = true;
    }
    if (isFreed) this.#onFreed();
  }

  /** The page has changed: sections may be others. */
  forgetSections(): void {
    this.#sections.forget();
  }

  #isFirst(run: Run, mark: Mark): boolean {
    const { node } = locate(run, mark.start, 'start');
    const section = this.#look.density === 'page' ? document : this.#sections.of(node);
    const entity = keyOf(mark.entity);
    const now = this.#firsts.get(section)?.get(entity);
    if (now?.run.key === run.key && now.start === mark.start) return true;
    const isBefore =
      !now || (now.run.key === run.key ? mark.start < now.start : isAbove(node, now));
    if (!isBefore) return false;
    if (now) this.#drop(now);
    this.#add({ run, start: mark.start, section, entity });
    if (now && now.run.key !== run.key) this.#onLost(now.run);
    return true;
  }

  #add(first: First): void {
    const { section, entity, run } = first;
    const entities = this.#firsts.get(section) ?? new Map<string, First>();
    this.#firsts.set(section, entities.set(entity, first));
    const inRun = this.#inRun.get(run.key) ?? new Set();
    this.#inRun.set(run.key, inRun.add(first));
  }

  #drop(first: First): void {
    const { section, entity, run } = first;
    const entities = this.#firsts.get(section);
    entities?.delete(entity);
    if (entities?.size === 0) this.#firsts.delete(section);
    const inRun = this.#inRun.get(run.key);
    inRun?.delete(first);
    if (inRun?.size === 0) this.#inRun.delete(run.key);
  }
}

/** True where a node is read before a mention. */
function isAbove(node: Node, { run, start }: First): boolean {
  return inReadingOrder(node, locate(run, start, 'start').node) < 0;
}
