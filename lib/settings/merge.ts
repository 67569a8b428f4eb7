/** Something that a reader says of a site or a pack: a few plain fields. */
export type Saying = Readonly<Record<string, string | number | boolean | null>>;

/** What was last said of it, on any machine. */
export interface Said<V extends Saying> {
  readonly value: V;
  /** Milliseconds since 1970, by the clock of the machine where it was said. */
  readonly at: number;
}

export type SaidById<V extends Saying> = ReadonlyMap<string, Said<V>>;

/** What is said of sites, or of packs, and what counts where nothing was. */
export interface Sayings<V extends Saying> {
  /** As it is where the reader never said anything. */
  readonly unsaid: V;
  /**
   * True where what other machines say is taken for any id, as it is for sites. False where it is
   * only for what is here: what is not here (any more) this machine leaves to the others.
   */
  readonly isOpen: boolean;
}

/** What is on this machine, and what the browser carries between machines. */
export interface Sides<V extends Saying> {
  /** What is said here, as far as other machines may know. */
  readonly here: ReadonlyMap<string, V>;
  /** What this machine knew when it last looked. */
  readonly known: SaidById<V>;
  readonly carried: SaidById<V>;
}

/** Something that another machine has changed. */
export interface Arrival<V extends Saying> {
  readonly was: V;
  readonly is: V;
}

/** What is to be changed for both sides to say the same. */
export interface Merged<V extends Saying> {
  readonly known: SaidById<V>;
  readonly arrived: ReadonlyMap<string, Arrival<V>>;
  /** What the other side has not. */
  readonly leaving: SaidById<V>;
  /** What the other side need not carry any more. */
  readonly forgotten: readonly string[];
  /** What this machine had said and does not stand by, as what it was said of is not to be known. */
  readonly withdrawn: readonly string[];
}

/** How long it is carried that something is as if it had never been said: for a machine that was asleep. */
const MEMORY = 90 * 24 * 3_600_000;

/**
 * Joins both sides. For each id counts what was said last. That something is not carried says
 * nothing: only a record changes anything here, so an emptied or full store loses nothing.
 */
export function merge<V extends Saying>(
  { here, known, carried }: Sides<V>,
  { unsaid, isOpen }: Sayings<V>,
  now: number,
): Merged<V> {
  const after = new Map<string, Said<V>>();
  const arrived = new Map<string, Arrival<V>>();
  const leaving = new Map<string, Said<V>>();
  const forgotten: string[] = [];
  const withdrawn: string[] = [];
  for (const id of new Set([...here.keys(), ...known.keys(), ...carried.keys()])) {
    const ours = here.get(id) ?? (isOpen ? unsaid : undefined);
    const theirs = carried.get(id);
    if (ours === undefined) {
      if (known.has(id)) withdrawn.push(id);
      continue;
    }
    const last = later(saidHere(ours, known.get(id), unsaid, now), theirs);
    if (!last) continue;
    if (!isSame(last.value, ours)) arrived.set(id, { was: ours, is: last.value });
    if (isSame(last.value, unsaid) && (!theirs || now - last.at > MEMORY)) {
      if (theirs) forgotten.push(id);
      continue;
    }
    after.set(id, last);
    if (theirs?.at !== last.at || !isSame(theirs.value, last.value)) leaving.set(id, last);
  }
  return { known: after, arrived, leaving, forgotten, withdrawn };
}

/** What this machine says; what was changed since it last looked is said now. */
function saidHere<V extends Saying>(
  ours: V,
  known: Said<V> | undefined,
  unsaid: V,
  now: number,
): Said<V> | undefined {
  if (isSame(known?.value ?? unsaid, ours)) return known;
  return { value: ours, at: Math.max(now, (known?.at ?? 0) + 1) };
}

/**
 * The later of two. Of two at once it is the same one on every machine: the one whose text sorts
 * last, which of a site that is on and off is that it is off.
 */
function later<V extends Saying>(ours?: Said<V>, theirs?: Said<V>): Said<V> | undefined {
  if (!ours || !theirs) return ours ?? theirs;
  if (ours.at === theirs.at) return textOf(ours.value) > textOf(theirs.value) ? ours : theirs;
  return ours.at > theirs.at ? ours : theirs;
}

export function isSame(a: Saying, b: Saying): boolean {
  return textOf(a) === textOf(b);
}

/** In whatever order its fields came. */
function textOf(value: Saying): string {
  return JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
