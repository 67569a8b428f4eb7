import { canonicalLine } from '../../pack/canonical.ts';
import type { PackId } from '../../pack/schema.ts';
import type { KnowledgeDatabase } from '../database.ts';
import type { LayerEdit } from '../edit/layer.ts';
import { isSound, seal, type Sealed } from '../seal.ts';
import type { KeptEdit } from './contents.ts';

/**
 * Reads the reader's edits of these packs. `lost`: how many there are besides that nobody can read, or of
 * packs that are neither among these nor among those `told` of.
 */
export async function storedEdits(
  database: KnowledgeDatabase,
  packs: ReadonlySet<PackId>,
  told: ReadonlySet<PackId>,
): Promise<{ edits: KeptEdit[]; lost: number }> {
  const reading = database.transaction('edits');
  const [keys, records] = await Promise.all([reading.store.getAllKeys(), reading.store.getAll()]);
  const sound = await Promise.all(records.map(isSound));
  let lost = 0;
  const edits = keys.flatMap(([pack, list, id], i): KeptEdit[] => {
    if (told.has(pack)) return [];
    const record = records[i];
    if (!packs.has(pack) || !record || sound[i] !== true) {
      lost++;
      return [];
    }
    // A sound seal: save.ts wrote an edit of this list under this key. Where it stands is left behind.
    const { entry, mergedInto, base, unrelated } = JSON.parse(record.json) as LayerEdit['edit'];
    const kept: unknown = { pack, list, id, entry, mergedInto, base, unrelated };
    return [kept as KeptEdit];
  });
  return { edits, lost };
}

/** The edits as a part of a back-up, one a line: the same edits are the same text. */
export function editsText(edits: readonly KeptEdit[]): string {
  const lines = edits.map(({ pack, list, id, entry, mergedInto, base, unrelated }) => {
    const head = JSON.stringify({ pack, list, id }).slice(0, -1);
    const tail = JSON.stringify({ mergedInto, base, unrelated }).slice(1);
    return `${head},"entry":${entry ? canonicalLine(entry) : 'null'},${tail}`;
  });
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

/** An edit as it is stored. Where it stands in its pack is for the next one who reads it to find out. */
export async function sealedEdit({
  pack,
  list,
  id,
  entry,
  mergedInto,
  base,
  unrelated,
}: KeptEdit): Promise<readonly [key: [PackId, LayerEdit['list'], string], record: Sealed]> {
  const at = { edition: '', place: null, order: null, source: null };
  return [[pack, list, id], await seal({ entry, mergedInto, base, unrelated, at })];
}
