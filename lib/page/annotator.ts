import { isWatched } from './attention.ts';
import { Backlog } from './backlog.ts';
import { Changes } from './changes.ts';
import { hitTest, type Hit, type Point } from './hit-test.ts';
import { Later } from './later.ts';
import type { Look } from './look.ts';
import { MarkedRuns } from './marked-runs.ts';
import type { EntityKey, Mark, MarkedRun } from './marks.ts';
import { Mentions } from './mentions.ts';
import { PageText } from './page-text.ts';
import { Pace } from './pace.ts';
import { Painter, type HighlightNames } from './painter.ts';
import { ReadQueue } from './read-queue.ts';
import { locate, type Run } from './runs.ts';
import { ShadowRoots } from './shadow-roots.ts';
import { timeSpent } from './slices.ts';
import { Travel } from './travel.ts';
import { trusted } from './trusted.ts';
import { isShown } from './visible.ts';

/** Milliseconds between two looks at what was hidden when it came near. */
const RECHECK_AFTER = 120;
/** Milliseconds between two looks at what a page may have taken out of the registry. */
const RESTORE_AFTER = 250;

export interface AnnotatorOptions {
  readonly names: HighlightNames;
  readonly look: Look;
  /** Hands texts to the reader, who answers with `mark`, and takes back what is gone. */
  read(add: readonly Run[], remove: readonly number[]): void;
  /** A run left the page, or its marks are others now. */
  onChange(run: Run, marks: readonly Mark[]): void;
  /** False once the extension is gone: what takes its place marks the page now. */
  isAlive(): boolean;
  /** The page put a new root element in place of the old one, and listeners may be gone with it. */
  onNewRoot(): void;
}

/**
 * Keeps a page annotated for as long as its signal lives: reads the text, follows the changes, puts
 * marks where the reader's answers say. Nothing in the page's DOM is touched.
 */
export class Annotator {
  /** Brings the reader to mentions. */
  readonly travel: Travel;
  readonly #options: AnnotatorOptions;
  readonly #signal: AbortSignal;
  readonly #text = new PageText();
  readonly #marked: MarkedRuns;
  readonly #mentions: Mentions;
  readonly #painter: Painter;
  readonly #queue: ReadQueue;
  readonly #roots: ShadowRoots;
  readonly #changes: Changes;
  readonly #pace: Pace;
  /** What the reader has found, and is not yet among the marks. */
  readonly #found: Backlog;
  readonly #recheck: Later;
  readonly #restore: Later;
  #root = document.documentElement;
  #removed: number[] = [];

  constructor(options: AnnotatorOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
    this.#painter = new Painter(options.names, signal);
    this.#marked = new MarkedRuns(this.#painter, options.look, signal);
    this.#mentions = new Mentions(this.#marked, signal);
    this.travel = new Travel(this.#mentions, this.#painter);
    this.#queue = new ReadQueue((runs) => this.#send(runs), signal);
    this.#found = new Backlog((found) => this.#take(found), signal);
    const round = () => this.#queue.add(() => this.#round());
    this.#pace = new Pace(round, timeSpent, signal);
    this.#changes = new Changes(() => this.#note(), signal);
    this.#roots = new ShadowRoots((root) => this.#watch(root), signal);
    this.#recheck = new Later(() => this.#marked.recheck(), RECHECK_AFTER, signal);
    this.#restore = new Later(() => this.#settle(), RESTORE_AFTER, signal);
    this.#listen();
  }

  /** Reads the page, and follows it from now on. */
  start(): void {
    this.#changes.follow(document);
    this.#queue.addNow(() => this.#text.read(document));
    this.#roots.search(document);
  }

  /** True while the page is read, or looked through for a report. */
  get busy(): boolean {
    return (
      this.#queue.busy ||
      this.#found.waiting.size > 0 ||
      this.#mentions.busy ||
      (this.#pace.isWaiting && !this.isLate)
    );
  }

  /** True where the page never comes to rest, so that some of it is marked late. */
  get isLate(): boolean {
    return this.#pace.isLate;
  }

  /** Runs that the reader has to know to go on. */
  held(): Run[] {
    return [...this.#marked.all(), ...Array.from(this.#found.waiting.values(), ({ run }) => run)];
  }

  heldRun(key: number): Run | undefined {
    return (this.#found.waiting.get(key) ?? this.#marked.get(key))?.run;
  }

  /** What the reader found in a run; runs without a candidate are never answered. */
  mark(run: Run, marks: readonly Mark[]): void {
    this.#found.add({ run, marks });
  }

  /** The runs that mention somebody, whether a reader can see that or not. */
  marked(): Iterable<MarkedRun> {
    return this.#marked.marked();
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

  #take({ run, marks }: MarkedRun): void {
    // It may be another now. What has left the page meanwhile goes with the changes.
    if (run.nodes.some((node) => this.#text.runOf(node) !== run)) {
      this.#text.forget(run);
      this.#removed.push(run.key);
      return;
    }
    this.#marked.set(run, marks);
    this.#options.onChange(run, marks);
  }

  #watch(root: ShadowRoot): void {
    this.#queue.add(() => {
      this.#changes.follow(root);
      return this.#text.read(root);
    });
  }

  #note(): void {
    if (!this.#options.isAlive()) return;
    this.#pace.ask();
    if (isWatched()) this.#restore.ask();
    if (document.documentElement === this.#root) return;
    this.#root = document.documentElement;
    this.#listen();
    this.#options.onNewRoot();
  }

  /** Reads again what has changed. */
  *#round(): Generator<Run | null> {
    const records = this.#changes.take(this.#text.roots);
    this.#marked.forgetSections();
    const listener = {
      gone: (run: Run) => {
        this.#removed.push(run.key);
        if (this.#marked.delete(run)) this.#options.onChange(run, []);
      },
      came: (element: Element) => {
        this.#roots.search(element);
      },
      left: (root: ShadowRoot) => {
        this.#roots.forget(root);
      },
    };
    if (records) yield* this.#text.apply(records, listener);
    else {
      this.#roots.search(document);
      yield* this.#text.compare(this.#marked.all(), listener);
    }
    this.#pace.done();
  }

  #send(runs: readonly Run[]): void {
    if (runs.length + this.#removed.length > 0) this.#options.read(runs, this.#removed);
    this.#removed = [];
  }

  /** After a change or a scroll: marks may have been taken away, or stand elsewhere. */
  #settle(): void {
    if (!this.#options.isAlive()) return;
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
}
