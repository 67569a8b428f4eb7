import type { Pack } from '../../lib/pack/schema.ts';
import { madeUpName, madeUpPack } from '../bench/made-up-pack.ts';

export const KILLED = 'killed';

/**
 * The editions of a pack that is imported again and again: as long as each other, and different in
 * every page, so that a page of one among those of another cannot be missed.
 */
export function editionOf(version: number, names: number): Pack {
  const pack = madeUpPack(names, KILLED);
  const [first, ...others] = pack.entities.map((entity, i) => ({
    ...entity,
    role: { text: `Number ${String(i)} of edition ${String(version)}`, asOf: '2024' },
  }));
  if (!first) throw new Error('an edition has entities');
  const witness = { text: witnessOf(version), language: 'en', use: 'strong' as const };
  const quotes = pack.quotes.map((quote) => ({ ...quote, date: String(2000 + (version % 20)) }));
  const sources = pack.sources.map((source) => ({
    ...source,
    title: `Edition ${String(version)}`,
  }));
  return {
    ...pack,
    version,
    title: titleOf(version),
    entities: [{ ...first, names: [witness] }, ...others],
    quotes,
    sources,
  };
}

export function titleOf(version: number): string {
  return `Edition ${String(version)} of a pack`;
}

/** Far beyond the people of any edition. */
const WITNESSES = 1_000_000;

/** A name that only one edition has. */
export function witnessOf(version: number): string {
  return `Witness ${madeUpName(WITNESSES + version)}`;
}
