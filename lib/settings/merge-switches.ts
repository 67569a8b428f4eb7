/** What was last said of a site, on any machine. */
export interface SiteRecord {
  readonly off: boolean;
  /** Milliseconds since 1970, by the clock of the machine where it was said. */
  readonly at: number;
}

export type SiteRecords = ReadonlyMap<string, SiteRecord>;

/** What is on this machine, and what the browser carries between machines. */
export interface Sides {
  /** The hosts that are off here, as far as other machines may know. */
  readonly off: ReadonlySet<string>;
  /** What this machine knew when it last looked. */
  readonly known: SiteRecords;
  readonly carried: SiteRecords;
}

/** What is to be changed for both sides to say the same. */
export interface Merged {
  readonly known: SiteRecords;
  /** Sites to be switched here. */
  readonly arrived: ReadonlyMap<string, boolean>;
  /** Records that the other side has not, those said last first. */
  readonly leaving: readonly (readonly [host: string, record: SiteRecord])[];
  /** Hosts that the other side need not carry any more. */
  readonly forgotten: readonly string[];
}

/** How long it is carried that a site is on again: for a machine that was asleep. */
const MEMORY = 90 * 24 * 3_600_000;

/**
 * Joins both sides. For each site that counts which was said last. That a site is not carried says
 * nothing: only a record switches one on again, so an emptied or full store loses no switch.
 */
export function mergeSwitches({ off, known, carried }: Sides, now: number): Merged {
  const after = new Map<string, SiteRecord>();
  const arrived = new Map<string, boolean>();
  const leaving: [string, SiteRecord][] = [];
  const forgotten: string[] = [];
  for (const host of new Set([...off, ...known.keys(), ...carried.keys()])) {
    const isOff = off.has(host);
    const theirs = carried.get(host);
    const last = later(said(isOff, known.get(host), now), theirs);
    if (!last) continue;
    if (last.off !== isOff) arrived.set(host, last.off);
    if (!last.off && (!theirs || now - last.at > MEMORY)) {
      if (theirs) forgotten.push(host);
      continue;
    }
    after.set(host, last);
    if (theirs?.at !== last.at || theirs.off !== last.off) leaving.push([host, last]);
  }
  leaving.sort(([, a], [, b]) => b.at - a.at);
  return { known: after, arrived, leaving, forgotten };
}

/** What this machine says of a site; a switch that was thrown since it last looked is said now. */
function said(isOff: boolean, known: SiteRecord | undefined, now: number): SiteRecord | undefined {
  if ((known?.off ?? false) === isOff) return known;
  return { off: isOff, at: Math.max(now, (known?.at ?? 0) + 1) };
}

/** The later of two; of two at once the one that switches off, on every machine. */
function later(ours?: SiteRecord, theirs?: SiteRecord): SiteRecord | undefined {
  if (!ours || !theirs) return ours ?? theirs;
  if (ours.at === theirs.at) return ours.off ? ours : theirs;
  return ours.at > theirs.at ? ours : theirs;
}
