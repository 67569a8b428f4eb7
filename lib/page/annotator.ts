import { hitTest, type Hit, type Point } from './hit-test.ts';
import { scrollToMark } from './jump.ts';
import { Later } from './later.ts';
import { MarkedRuns } from './marked-runs.ts';
import { markRange, type Mark } from './marks.ts';
import { keyOf, Mentions, type EntityKey } from './mentions.ts';
import { PageText } from './page-text.ts';
import { Painter, type HighlightNames } from './painter.ts';
import { ReadQueue } from './read-queue.ts';
import { locate, type Run } from './runs.ts';
import { ShadowRoots } from './shadow-roots.ts';
import { trusted } from './trusted.ts';
import { elementAround, isShown } from './visible.ts';

/** Milliseconds that the mention a jump landed on stays lit. */
const FLASH = 1_600;
/** Milliseconds between two looks at what was hidden when it came near. */
const RECHECK_AFTER = 120;
/** Milliseconds between two looks at what a page may have taken out of the registry. */
const RESTORE_AFTER = 250;

const WATCHED = { subtree: true, childList: true, characterData: true } as const;

export interface AnnotatorOptions {
  readonly names: HighlightNames;
  /** Hands texts to the reader, who answers with `mark`, and takes back what is gone. */
  read(add: readonly Run[], remove: readonly number[]): void;
  /** A run left the page, or its marks are others now. */
  onChange(run: Run, marks: readonly Mark[]): void;
  /** The page put a new root element in place of the old one, and listeners may be gone with it. */
  onNewRoot(): void;
}

/**
 * Keeps a page annotated for as long as its signal lives: reads the text, follows the changes, puts
 * marks where the reader's answers say. Nothing in the page's DOM is touched.
 */
export class Annotator {
  readonly #options: AnnotatorOptions;
  readonly #signal: AbortSignal;
  readonly #text = new PageText();
  readonly #marked: MarkedRuns;
  readonly #mentions: Mentions;
  readonly #painter: Painter;
  readonly #queue: ReadQueue;
  readonly #roots: ShadowRoots;
  readonly #observer: MutationObserver;
  readonly #recheck: Later;
  readonly #restore: Later;
  readonly #lastJump = new Map<string, number>();
  #records: MutationRecord[] = [];
  #root = document.documentElement;
  #removed: number[] = [];
  #flash: (() => void) | undefined;

  constructor(options: AnnotatorOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
    this.#painter = new Painter(options.names, signal);
    this.#marked = new MarkedRuns(this.#painter, signal);
    this.#mentions = new Mentions(this.#marked, signal);
    this.#queue = new ReadQueue((runs) => this.#send(runs), signal);
    this.#observer = new MutationObserver((records) => this.#note(records));
    this.#roots = new ShadowRoots((root) => this.#watch(root), signal);
    this.#recheck = new Later(() => this.#marked.recheck(), RECHECK_AFTER, signal);
    this.#restore = new Later(() => this.#settle(), RESTORE_AFTER, signal);
    this.#listen();
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
    });
  }

  /** Reads the page, and follows it from now on. */
  start(): void {
    this.#observer.observe(document, WATCHED);
    this.#queue.addNow(() => this.#text.read(document));
    this.#roots.search(document);
  }

  /** True while the page is read, or looked through for a report. */
  get busy(): boolean {
    return this.#queue.busy || this.#mentions.busy;
  }

  /** Runs that the reader has to know to go on. */
  held(): Run[] {
    return this.#marked.all();
  }

  heldRun(key: number): Run | undefined {
    return this.#marked.get(key)?.run;
  }

  /** What the reader found in a run; runs without a candidate are never answered. */
  mark(run: Run, marks: readonly Mark[]): void {
    // The run may have left the page while its text was being read.
    if (run.nodes.some((node) => this.#text.runOf(node) !== run)) return;
    this.#marked.set(run, marks);
    this.#options.onChange(run, marks);
  }

  /** The mark under a point of the viewport. `path`: that of the event which brought it. */
  at(point: Point, path: readonly EventTarget[]): Hit | undefined {
    this.#roots.meet(path);
    const roots = path.filter((target) => target instanceof ShadowRoot);
    const hit = hitTest(point, roots, (node) => {
      const run = this.#text.runOf(node);
      return run && this.#marked.get(run.key);
    });
    return hit && isShown(locate(hit.run, hit.mark.start, 'start').node) ? hit : undefined;
  }

  /**
   * Every entity that a reader can see mentioned, with its mentions counted, in reading order. While
   * `busy`, as far as it is known.
   */
  report(): (EntityKey & { count: number })[] {
    return this.#mentions.counts();
  }

  /** Scrolls to the next mention of an entity, the first one at first; null where there is none. */
  jump(entity: EntityKey): { index: number; of: number } | null {
    const places = this.#mentions.of(entity);
    const key = keyOf(entity);
    const index = ((this.#lastJump.get(key) ?? -1) + 1) % Math.max(places.length, 1);
    const place = places[index];
    if (!place) return null;
    this.#lastJump.set(key, index);
    scrollToMark(place.marked, place.mark);
    this.#light(markRange(place.marked.run, place.mark));
    return { index, of: places.length };
  }

  #watch(root: ShadowRoot): void {
    this.#observer.observe(root, WATCHED);
    this.#queue.add(() => this.#text.read(root));
  }

  /** Runs in the page's own time: what can wait is done in slices. */
  #note(records: readonly MutationRecord[]): void {
    if (this.#records.length === 0) this.#queue.add(() => this.#apply());
    for (const record of records) this.#records.push(record);
    this.#restore.ask();
    if (document.documentElement === this.#root) return;
    this.#root = document.documentElement;
    this.#listen();
    this.#options.onNewRoot();
  }

  #apply(): Iterable<Run | null> {
    const records = this.#records;
    this.#records = [];
    return this.#text.apply(records, {
      gone: (run) => {
        this.#removed.push(run.key);
        if (this.#marked.delete(run)) this.#options.onChange(run, []);
      },
      came: (element) => {
        this.#roots.search(element);
      },
      left: (root) => {
        this.#roots.forget(root);
      },
    });
  }

  #send(runs: readonly Run[]): void {
    if (runs.length + this.#removed.length > 0) this.#options.read(runs, this.#removed);
    this.#removed = [];
  }

  /** After a change or a scroll: marks may have been taken away, or stand elsewhere. */
  #settle(): void {
    this.#painter.restore();
    this.#marked.follow();
  }

  /**
   * Text that fades or slides in was hidden when it came near; afterwards it counts. A page that
   * scrolls or changes may have taken marks out of the registry before.
   */
  #listen(): void {
    const options = { capture: true, passive: true, signal: this.#signal } as const;
    document.addEventListener('transitionend', trusted(this.#recheck.ask), options);
    document.addEventListener('animationend', trusted(this.#recheck.ask), options);
    document.addEventListener('scroll', trusted(this.#restore.ask), options);
    document.addEventListener('scroll', trusted(this.#marked.follow), options);
  }

  #light(range: StaticRange): void {
    this.#flash?.();
    const off = this.#painter.flash(range);
    const timer = setTimeout(off, FLASH);
    this.#flash = () => {
      clearTimeout(timer);
      off();
    };
  }
}

/** The element that a mark begins in. */
export function elementOf({ run, mark }: Hit): Element | null {
  return elementAround(locate(run, mark.start, 'start').node);
}
