import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { canonicalPack } from '../../lib/pack/canonical.ts';
import type { Entity, Pack } from '../../lib/pack/schema.ts';
import { madeUpName, madeUpPack } from '../bench/made-up-pack.ts';

/** Two names each. */
const NAMES_EACH = 2;
/** Made-up names in what is told of each entity: with these 350,000 entities make 200 MB. */
const TOLD = 9;

/** A pack of so many entities with something to read about each. */
export function bigPack(entities: number): Pack {
  const pack = madeUpPack(entities * NAMES_EACH, 'big');
  return { ...pack, title: 'A big pack', entities: pack.entities.map(withContext) };
}

/** Writes it as Backstory writes packs, so that an export has to give the same bytes. */
export async function writePack(path: string, pack: Pack): Promise<void> {
  await pipeline(Readable.from(canonicalPack(pack, pack)), createWriteStream(path));
}

function withContext(entity: Entity, i: number): Entity {
  const others = Array.from({ length: TOLD }, (_, n) => madeUpName(i * TOLD + n + 1));
  const text = `Is said to have met ${others.join(', ')}; nothing of it is true.`;
  return { ...entity, context: { text, asOf: '2024' } };
}
