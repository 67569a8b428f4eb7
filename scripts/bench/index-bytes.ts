import { execFileSync } from 'node:child_process';
import { compileNames } from '../../lib/match/compiled-names.ts';
import { openNames } from '../../lib/match/pack-names.ts';
import type { PackId } from '../../lib/pack/schema.ts';
import { entitiesOf, madeUpNames } from './made-up-names.ts';

/** Bytes, of all names. Of the peers, what each holds beside the names. */
export interface HeldBytes {
  readonly names: number;
  /** Names that are found: surnames of persons count, which the index adds. */
  readonly found: number;
  /** Of the index, counted exactly. */
  readonly index: number;
  /** Of the entities' records: names, kinds, ids. */
  readonly records: number;
  readonly aho: number;
  readonly flash: number;
}

/** Above these numbers of names a peer takes minutes, or all memory. */
const MOST = { aho: 10_000, flash: 350_000 } as const;

export function heldBytes(names: number): HeldBytes {
  // A brand: what a pack's schema would have made of it.
  const packId = 'made-up' as PackId;
  const buffer = compileNames(entitiesOf(madeUpNames(names)));
  const open = openNames(packId, buffer);
  if (!open) throw new Error('what was compiled does not open');
  return {
    names,
    found: open.names,
    index: open.indexBytes,
    records: buffer.byteLength - open.indexBytes,
    aho: heldByPeer('aho', names),
    flash: heldByPeer('flash', names),
  };
}

function heldByPeer(matcher: keyof typeof MOST, names: number): number {
  if (names > MOST[matcher]) return NaN;
  const script = ['--expose-gc', 'scripts/bench/held-bytes.ts', matcher, String(names)];
  return Number(execFileSync(process.execPath, script).toString());
}
