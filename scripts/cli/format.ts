import { canonicalPack } from '../../lib/pack/canonical.ts';
import { readPack } from './packs.ts';
import type { Session } from './session.ts';

/** Writes a pack as Backstory itself writes packs: what has changed is easy to see then. */
export async function format(path: string, { output, complain }: Session): Promise<0 | 2> {
  const pack = readPack(path);
  if ('failure' in pack) {
    complain(pack.failure);
    return 2;
  }
  for await (const piece of canonicalPack(pack, pack)) await output.write(piece);
  await output.flush();
  return 0;
}
