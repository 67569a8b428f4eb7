import type { CardState, RefusalOutcome, RefusalScope } from '../kb/views.ts';
import { getCardOverlay } from './card-overlay.ts';
import { call } from './client.ts';
import { elementOf, type Annotator } from '../page/annotator.ts';
import { isOnMark, markRects, type Hit, type Point } from '../page/hit-test.ts';
import type { HoverTarget } from '../page/hover.ts';
import { isSameMark } from '../page/marked-runs.ts';
import type { Mark } from '../page/marks.ts';
import { runText, type Run } from '../page/runs.ts';

/** UTF-16 code units of text on either side of a mention that tell which quotes matter. */
const AROUND = 2_000;
/** Milliseconds before a card says that it is still loading; most are there sooner. */
const PATIENCE = 150;
/** Milliseconds that a card stays to say that its words are not marked any more. */
const LINGER = 6_000;

/** What is asked for while the pointer still rests, so that the card opens without a wait. */
interface Prepared {
  readonly hit: Hit;
  readonly card: Promise<CardState>;
}

/** The card that is open or on its way. */
interface Asked {
  readonly hit: Hit;
  readonly point: Point;
}

/** Opens cards for what the pointer rests on. The interface itself is loaded when first needed. */
export class CardClient implements HoverTarget<Hit> {
  readonly #annotator: Annotator;
  #prepared: Prepared | undefined;
  #open: Asked | undefined;
  /** The card in which the reader has refused its own mark: it stays to tell, and to undo that. */
  #telling: Asked | undefined;
  #pointer: Point = { x: 0, y: 0 };

  constructor(annotator: Annotator, signal: AbortSignal) {
    this.#annotator = annotator;
    signal.addEventListener('abort', () => {
      this.#shut();
    });
  }

  at(point: Point, path: readonly EventTarget[]): Hit | undefined {
    this.#pointer = point;
    return this.#annotator.at(point, path);
  }

  inCard(path: readonly EventTarget[]): boolean {
    return getCardOverlay()?.owns(path) === true;
  }

  prepare(hit: Hit): void {
    if (this.#prepared && isSameHit(this.#prepared.hit, hit)) return;
    this.#prepared = { hit, card: fetchCard(hit) };
    // Nobody has asked for it yet; a failure is shown if they do.
    void loadOverlay().catch(() => undefined);
  }

  open(hit: Hit): void {
    if (this.#open && isSameHit(this.#open.hit, hit) && this.isOpen()) return;
    this.prepare(hit);
    const card = this.#prepared?.card ?? fetchCard(hit);
    const asked = { hit, point: this.#pointer };
    this.#open = asked;
    const loading = setTimeout(() => {
      void this.#show(asked, { state: 'loading' });
    }, PATIENCE);
    void card.then((state) => {
      clearTimeout(loading);
      return this.#show(asked, state);
    });
  }

  holds(point: Point): boolean {
    return this.#open !== undefined && isOnMark(this.#open.hit, this.#open.hit.mark, point);
  }

  isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** The pointer has left: not for a card that tells what was done, as it may have shrunk away from it. */
  close(): void {
    if (this.#open === undefined || this.#open !== this.#telling) this.#shut();
  }

  #shut(): void {
    this.#open = undefined;
    this.#telling = undefined;
    this.#prepared = undefined;
    getCardOverlay()?.hide();
  }

  /** The marks of a run are others now: a card about one that is gone goes with it. */
  onChange(run: Run, marks: readonly Mark[]): void {
    const hit = this.#open?.hit;
    if (this.#open === this.#telling) return;
    if (hit?.run.key === run.key && !marks.some((mark) => isSameMark(mark, hit.mark))) this.#shut();
  }

  async #show(asked: Asked, state: CardState): Promise<void> {
    try {
      await loadOverlay();
    } catch (error) {
      console.warn('Backstory: the card could not be loaded.', error);
    }
    const overlay = getCardOverlay();
    const element = elementOf(asked.hit);
    // The pointer may have moved on to another mention, or away, while this was on its way.
    if (this.#open !== asked || !overlay || !element) return;
    const rects = () => markRects(asked.hit, asked.hit.mark);
    overlay.show(
      state,
      { rects, element, point: asked.point },
      {
        onClose: () => {
          this.#shut();
        },
        onRefuse: (scope) => this.#refuse(asked, scope),
        onUndo: async (id) => {
          await call('refusal.undo', { id });
          if (this.#open === asked) this.#shut();
        },
      },
    );
  }

  async #refuse(asked: Asked, scope: RefusalScope): Promise<RefusalOutcome> {
    const { entity, why } = asked.hit.mark;
    const { packId, entityId } = entity;
    this.#telling = asked;
    let outcome: RefusalOutcome | undefined;
    try {
      outcome = await call('refusal.add', { packId, entityId, name: why.name, scope });
      return outcome;
    } finally {
      if (outcome?.state === 'refused') {
        setTimeout(() => {
          if (this.#open === asked) this.#shut();
        }, LINGER);
      } else if (this.#telling === asked) this.#telling = undefined;
    }
  }
}

async function fetchCard({ run, mark }: Hit): Promise<CardState> {
  const { packId, entityId } = mark.entity;
  const from = Math.max(0, mark.start - AROUND);
  const paragraph = runText(run).slice(from, mark.end + AROUND);
  try {
    const view = await call('card.get', { packId, entityId, paragraph, at: mark.start - from });
    return view ? { state: 'ready', view, why: mark.why } : { state: 'problem', why: 'gone' };
  } catch {
    return { state: 'problem', why: 'unanswered' };
  }
}

async function loadOverlay(): Promise<void> {
  if (!getCardOverlay()) await call('card.load', {});
}

function isSameHit(a: Hit, b: Hit): boolean {
  return a.run.key === b.run.key && isSameMark(a.mark, b.mark);
}
