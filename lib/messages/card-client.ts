import type { CardState, RefusalOutcome, RefusalScope } from '../kb/views.ts';
import { elementOf, isOnMark, markRects, type Hit, type Point } from '../page/hit-test.ts';
import { isSameMark, type Mark } from '../page/marks.ts';
import type { Run } from '../page/runs.ts';
import type { Arrival } from '../page/travel.ts';
import { fetchCard, lookUp } from './card-fetch.ts';
import type { CardActions, CardOverlay } from './card-overlay.ts';
import type { Cards, Counts } from './cards.ts';
import type { CardDesk } from './card-desk.ts';

/** Milliseconds before a card says that it is still loading; most are there sooner. */
const PATIENCE = 150;
/** Milliseconds that a card stays, out of use, to say that its words are not marked any more. */
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
  /** With the keyboard, which is to go into it, with a finger, or by a pointer that rests. */
  readonly by: 'key' | 'tap' | 'rest';
}

/** Opens cards, and does what the reader does in them. */
export class CardClient implements Cards {
  readonly #overlay: CardOverlay;
  readonly #desk: CardDesk;
  #prepared: Prepared | undefined;
  #open: Asked | undefined;
  /** The card in which the reader has refused its own mark: it stays to tell, and to undo that. */
  #telling: Asked | undefined;
  /** The card that the reader has pinned. */
  #pinned: Asked | undefined;
  #lingering: ReturnType<typeof setTimeout> | undefined;
  /** The card that has come on the screen; the page may have taken it away since. */
  #shown: Asked | undefined;
  #isUsed = false;

  constructor(overlay: CardOverlay, desk: CardDesk) {
    this.#overlay = overlay;
    this.#desk = desk;
  }

  owns(path: readonly EventTarget[]): boolean {
    return this.#overlay.owns(path);
  }

  prepare(hit: Hit): void {
    if (this.#isPinned() || (this.#prepared && isSameHit(this.#prepared.hit, hit))) return;
    const prepared = { hit, card: fetchCard(hit, this.#desk) };
    this.#prepared = prepared;
    void this.#forgetIfFailed(prepared);
  }

  /** Next time it is asked for again. */
  async #forgetIfFailed(prepared: Prepared): Promise<void> {
    const { state } = await prepared.card;
    if (state !== 'ready' && this.#prepared === prepared) this.#prepared = undefined;
  }

  open(hit: Hit, point: Point): void {
    // A pointer beside a card that is used: the keyboard is in it.
    if (this.#isPinned() || this.#isUsed || this.#isOpenOver(hit)) return;
    this.#ask({ hit, point, by: 'rest' });
  }

  tap(hit: Hit, point: Point): void {
    if (!this.#isOpenOver(hit)) this.#ask({ hit, point, by: 'tap' });
  }

  tapBeside(): void {
    if (!this.#isPinned()) this.shut();
  }

  enter(hit: Hit): void {
    const [line] = markRects(hit, hit.mark);
    if (!line) return;
    if (this.#isOpenOver(hit) && this.#shown === this.#open) this.#overlay.enter();
    else this.#ask({ hit, point: { x: line.left, y: line.top }, by: 'key' });
  }

  say({ run, mark, index, of }: Arrival): void {
    // While it is said a page can find it: of what is private no page learns that it is a name.
    const isPrivate = mark.entity.kind === 'private';
    this.#overlay.say(isPrivate ? null : run.text.slice(mark.start, mark.end), index, of);
  }

  tell(counts: Counts): void {
    this.#overlay.tell(counts);
  }

  #isOpenOver(hit: Hit): boolean {
    return this.#open !== undefined && isSameHit(this.#open.hit, hit) && this.isOpen();
  }

  #isPinned(): boolean {
    return this.#pinned !== undefined && this.#pinned === this.#open && this.isOpen();
  }

  #ask(asked: Asked): void {
    const { hit } = asked;
    this.#pinned = undefined;
    this.prepare(hit);
    const card = this.#prepared?.card ?? fetchCard(hit, this.#desk);
    this.#open = asked;
    const loading = setTimeout(() => {
      this.#show(asked, { state: 'loading' });
    }, PATIENCE);
    void card.then((state) => {
      clearTimeout(loading);
      return this.#show(asked, state);
    });
  }

  holds(point: Point): boolean {
    if (this.#open === undefined) return false;
    const { hit } = this.#open;
    if (isOnMark(hit, hit.mark, point)) return true;
    return this.#open === this.#shown && this.#overlay.leadsTo(point);
  }

  isOpen(): boolean {
    if (this.#open === undefined) return false;
    return this.#open !== this.#shown || this.#overlay.isShown();
  }

  /**
   * The pointer has left: not for a card that is pinned, a finger's, one that the keyboard is in, or one that tells what
   * was done, as it may have shrunk away from it.
   */
  close(): void {
    const open = this.#open;
    const isTold = open !== undefined && open === this.#telling;
    if (this.#isUsed || isTold || this.#isPinned() || open?.by === 'tap') return;
    this.shut();
  }

  shut(): void {
    this.#open = undefined;
    this.#telling = undefined;
    this.#pinned = undefined;
    this.#prepared = undefined;
    this.#shown = undefined;
    this.#isUsed = false;
    clearTimeout(this.#lingering);
    this.#overlay.hide();
  }

  /** The marks of a run are others now: a card about one that is gone goes with it. */
  onChange(run: Run, marks: readonly Mark[]): void {
    const hit = this.#open?.hit;
    if (this.#open === this.#telling || this.#isPinned()) return;
    if (hit?.run.key === run.key && !marks.some((mark) => isSameMark(mark, hit.mark))) this.shut();
  }

  /** Shows it, unless the pointer has moved on to another mention, or away, while it was on its way. */
  #show(asked: Asked, state: CardState): void {
    const element = elementOf(asked.hit);
    if (this.#open !== asked || !element) return;
    const rects = () => markRects(asked.hit, asked.hit.mark);
    const { point, by } = asked;
    const anchor = { rects, element, point, isTouched: by === 'tap' };
    this.#overlay.show(state, anchor, this.#actions(asked));
    this.#shown = asked;
    if (by === 'key' && state.state !== 'loading') this.#overlay.enter();
  }

  #actions(asked: Asked): CardActions {
    const { packId } = asked.hit.mark.entity;
    return {
      onClose: () => {
        this.shut();
      },
      onPin: (isPinned) => {
        this.#pinned = isPinned ? asked : undefined;
        // It goes back to where its mention is, and with that where that is out of view.
        if (isPinned || isInView(markRects(asked.hit, asked.hit.mark))) this.#overlay.pin(isPinned);
        else this.shut();
      },
      onUse: (isUsed) => {
        this.#isUsed = isUsed;
        this.#linger();
      },
      onRefuse: (scope) => this.#refuse(asked, scope),
      onLookUp: (entityId, text, at) => lookUp({ packId, entityId }, text, at, this.#desk),
      onFix: (entityId) => {
        // A card has nothing to say of it: either a tab opens, or the background is gone.
        this.#desk.edit({ packId, entityId }).catch(() => undefined);
      },
      onDossier: (entityId) => {
        // In the turn of the press: the side panel may be opened in no other.
        this.#desk.openDossier({ packId, entityId }).catch(() => undefined);
      },
      onUndo: async (id) => {
        await this.#desk.undo(id);
        if (this.#open === asked) this.shut();
      },
    };
  }

  async #refuse(asked: Asked, scope: RefusalScope): Promise<RefusalOutcome> {
    const { entity, why } = asked.hit.mark;
    const { packId, entityId } = entity;
    this.#telling = asked;
    let outcome: RefusalOutcome | undefined;
    try {
      outcome = await this.#desk.refuse({ packId, entityId, name: why.name, scope });
      return outcome;
    } finally {
      if (outcome?.state !== 'refused' && this.#telling === asked) this.#telling = undefined;
      this.#linger();
    }
  }

  /** A card that tells what was done goes by itself, but not from under the reader's hand. */
  #linger(): void {
    clearTimeout(this.#lingering);
    const telling = this.#telling;
    if (telling === undefined || this.#isUsed || this.#isPinned()) return;
    this.#lingering = setTimeout(() => {
      if (this.#open === telling) this.shut();
    }, LINGER);
  }
}

function isInView(rects: readonly DOMRect[]): boolean {
  return rects.some(({ top, bottom }) => bottom > 0 && top < innerHeight);
}

function isSameHit(a: Hit, b: Hit): boolean {
  return a.run.key === b.run.key && isSameMark(a.mark, b.mark);
}
