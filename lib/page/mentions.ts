import { shownMarks, type MarkedRuns } from './marked-runs.ts';
import {
  isSameEntity,
  isSameMark,
  keyOf,
  type EntityKey,
  type Mark,
  type MarkedRun,
} from './marks.ts';
import { sortForReading } from './reading-order.ts';
import { locate } from './runs.ts';
import { Slices } from './slices.ts';

/** Where an entity is mentioned. */
export interface Place {
  readonly marked: MarkedRun;
  readonly mark: Mark;
}

/** For how many times of what a look took its answer is kept, while no mark comes or goes. */
const KEEP = 10;

/**
 * What a reader can see mentioned on the whole page, in reading order. To find it takes style and
 * layout of each marked text: in slices, the first of which is done at once and enough for most pages.
 */
export class Mentions {
  readonly #marked: MarkedRuns;
  readonly #slices: Slices;
  #walk: Iterator<void, MarkedRun[]> | undefined;
  /** The version of the marks that the look under way, or else the last one, began with. */
  #version = -1;
  #shown: readonly MarkedRun[] = [];
  #spent = 0;
  #freshUntil = 0;

  constructor(marked: MarkedRuns, signal: AbortSignal) {
    this.#marked = marked;
    this.#slices = new Slices((isOver) => this.#step(isOver), signal);
  }

  /** True while the answers are those of an earlier look. */
  get busy(): boolean {
    return this.#walk !== undefined || this.#version !== this.#marked.version;
  }

  /** Every entity that is mentioned, with its mentions counted. */
  counts(): (EntityKey & { count: number })[] {
    this.#look();
    const counts = new Map<string, EntityKey & { count: number }>();
    for (const { entity } of this.#shown.flatMap(({ marks }) => marks)) {
      const key = keyOf(entity);
      const { packId, entityId } = entity;
      counts.set(key, { packId, entityId, count: (counts.get(key)?.count ?? 0) + 1 });
    }
    return [...counts.values()];
  }

  /** Where an entity is mentioned. */
  of(entity: EntityKey): Place[] {
    return this.all().filter(({ mark }) => isSameEntity(mark.entity, entity));
  }

  /** Where anything is mentioned. A reader waits for it: a look under way is brought to its end. */
  all(): Place[] {
    this.#look();
    this.#step(() => false);
    return this.#shown
      .filter(({ run }) => this.#marked.get(run.key)?.run === run)
      .flatMap((marked) => marked.marks.map((mark) => ({ marked, mark })));
  }

  /** False where the page has changed that text since. */
  has({ marked, mark }: Place): boolean {
    const now = this.#marked.get(marked.run.key);
    return now?.run === marked.run && now.marks.some((one) => isSameMark(one, mark));
  }

  /** Begins to look again where that may give another answer; a look under way is never begun anew. */
  #look(): void {
    if (this.#walk) return;
    if (this.#version === this.#marked.version && performance.now() < this.#freshUntil) return;
    this.#version = this.#marked.version;
    this.#spent = 0;
    this.#walk = shownIn(this.#marked);
    this.#slices.startNow();
  }

  #step(isOver: () => boolean): 'done' | 'more' {
    if (!this.#walk) return 'done';
    const start = performance.now();
    let result = this.#walk.next();
    while (result.done !== true && !isOver()) result = this.#walk.next();
    const end = performance.now();
    this.#spent += end - start;
    if (result.done !== true) return 'more';
    this.#walk = undefined;
    this.#shown = result.value;
    this.#freshUntil = end + KEEP * this.#spent;
    return 'done';
  }
}

function* shownIn(runs: MarkedRuns): Generator<void, MarkedRun[]> {
  const shown: MarkedRun[] = [];
  for (const marked of runs.marked()) {
    const visible = shownMarks(marked);
    if (visible.marks.length > 0) shown.push(visible);
    yield;
  }
  return yield* sortForReading(shown, ({ run }) => locate(run, 0, 'start').node);
}
