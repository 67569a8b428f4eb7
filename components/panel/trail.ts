import { hashOf, type Place } from './place.ts';

/** A place that the reader has been at, and where in it they were when they left. */
export interface Stop {
  readonly place: Place;
  /** CSS px. */
  readonly scrolled: number;
  /** The end of the address of the link that led on from here; null where none did. */
  readonly left: string | null;
}

/** Where the reader has come along; the last one is where they are. */
export type Trail = readonly [Stop, ...Stop[]];

export function startAt(place: Place): Trail {
  return [stopAt(place)];
}

/** Stops that are kept: nobody goes back further. */
const LONGEST = 50;

/**
 * The trail after the reader has gone to a place, leaving the last one so. Who goes to where they have
 * just come from goes back: then the trail is shorter.
 */
export function goTo(trail: Trail, place: Place, leaving: Omit<Stop, 'place'>): Trail {
  const here = lastOf(trail);
  if (hashOf(here.place) === hashOf(place)) return trail;
  const before = trail.slice(0, -1);
  const [first, ...rest] = before;
  const last = before.at(-1);
  if (first && last && hashOf(last.place) === hashOf(place)) return [first, ...rest];
  const [begin = here, ...on] = [...before, { ...here, ...leaving }].slice(-LONGEST);
  return [begin, ...on, stopAt(place)];
}

/** Where the reader is. */
export function lastOf(trail: Trail): Stop {
  return trail.at(-1) ?? trail[0];
}

/** Where “Back” leads; undefined at the start. */
export function placeBefore(trail: Trail): Place | undefined {
  return trail.at(-2)?.place;
}

function stopAt(place: Place): Stop {
  return { place, scrolled: 0, left: null };
}
