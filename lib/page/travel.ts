import { markRects, type Hit } from './hit-test.ts';
import { scrollToMark } from './jump.ts';
import { isSameMark, keyOf, markRange, type EntityKey } from './marks.ts';
import type { Mentions, Place } from './mentions.ts';
import type { Painter } from './painter.ts';

/** Milliseconds that the mention a jump landed on stays lit. */
const FLASH = 1_600;

/** Where the reader was brought: the mention at `index`, from 0 in reading order, of so many. */
export interface Arrival extends Hit {
  readonly index: number;
  readonly of: number;
}

/** What a step does at the ends of a page, which may be one of several frames. */
export type StepWay = 'round' | 'ahead' | 'in';

/** Brings the reader to mentions: to those of one entity in turn, or to the next or previous one. */
export class Travel {
  readonly #mentions: Mentions;
  readonly #painter: Painter;
  readonly #lastJump = new Map<string, number>();
  #stop: Place | undefined;
  #unlight: (() => void) | undefined;
  /** Goes up with each jump and step. */
  #ride = 0;

  constructor(mentions: Mentions, painter: Painter) {
    this.#mentions = mentions;
    this.#painter = painter;
  }

  /** The mention that the last step led to, as long as it is lit and there. */
  get stop(): Hit | undefined {
    const stop = this.#stop;
    return stop && this.#mentions.has(stop) ? { ...stop.marked, mark: stop.mark } : undefined;
  }

  /**
   * Scrolls to the mention of an entity at `at`, or else to the next one, the first one at first; null
   * where there is none.
   */
  jump(entity: EntityKey, at?: number): Arrival | null {
    const key = keyOf(entity);
    const next = at ?? (this.#lastJump.get(key) ?? -1) + 1;
    const arrival = this.#go(this.#mentions.of(entity), next);
    if (!arrival) return null;
    this.#lastJump.set(key, arrival.index);
    const ride = this.#ride;
    setTimeout(() => {
      if (this.#ride === ride) this.leave();
    }, FLASH);
    return arrival;
  }

  /**
   * Scrolls to the next mention, or the previous one, from where the last step led; from what is in view
   * where the reader has scrolled away since. It stays lit. Null where nothing is mentioned.
   * @param way at an end it goes round; or else nowhere, which is null; or it comes in from outside, at the
   * first mention or, going back, the last one
   */
  step(by: 1 | -1, way: StepWay = 'round'): Arrival | null {
    const places = this.#mentions.all();
    const last = places.findIndex((place) => this.#stop && isSamePlace(place, this.#stop));
    const from =
      way === 'in'
        ? Math.min(by, 0)
        : last >= 0 && isInView(places[last])
          ? last + by
          : placeInView(places, by);
    if (way === 'ahead' && !places[from]) {
      this.leave();
      return null;
    }
    const arrival = this.#go(places, from);
    this.#stop = arrival ? places[arrival.index] : undefined;
    return arrival;
  }

  /** Nothing is lit any more. */
  leave(): void {
    this.#ride++;
    this.#stop = undefined;
    this.#unlight?.();
    this.#unlight = undefined;
  }

  /** Goes round where `at` is beyond an end. */
  #go(places: readonly Place[], at: number): Arrival | null {
    this.leave();
    const index = (at + places.length) % Math.max(places.length, 1);
    const place = places[index];
    if (!place) return null;
    const { marked, mark } = place;
    scrollToMark(marked, mark);
    // What is private is registered nowhere that the page could look.
    if (mark.entity.kind !== 'private') {
      this.#unlight = this.#painter.flash(markRange(marked.run, mark));
    }
    return { ...marked, mark, index, of: places.length };
  }
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.marked.run.key === b.marked.run.key && isSameMark(a.mark, b.mark);
}

function isInView(place: Place | undefined): boolean {
  const [line] = place ? markRects(place.marked, place.mark) : [];
  return line !== undefined && line.bottom > 0 && line.top < innerHeight;
}

/**
 * The first place that is not above the view, or, going back, the last one that is not below it; beyond
 * the end where there is none.
 */
function placeInView(places: readonly Place[], by: 1 | -1): number {
  const isReached = ({ marked, mark }: Place) => {
    const [line] = markRects(marked, mark);
    return line !== undefined && (by === 1 ? line.bottom > 0 : line.top < innerHeight);
  };
  if (by === -1) return places.findLastIndex(isReached);
  const found = places.findIndex(isReached);
  return found >= 0 ? found : places.length;
}
