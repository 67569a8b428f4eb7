import bundled from '../../assets/packs/blinken-china-2023.json' with { type: 'json' };
import { aboutText, PARTS, settingsText } from '../../lib/kb/backup/contents.ts';
import { writeArchive } from '../../lib/kb/backup/archive.ts';
import { gzipped } from '../../lib/kb/backup/gzipped.ts';
import { editsText } from '../../lib/kb/backup/kept-edits.ts';
import { entryChecksum } from '../../lib/kb/edit/entry-checksum.ts';
import { canonicalPack } from '../../lib/pack/canonical.ts';
import { parsePack } from '../../lib/pack/parse.ts';
import type { Pack } from '../../lib/pack/schema.ts';

/** What only a back-up says of the entity that is edited. */
export const restoredRole = (n: number) => `Restored ${String(n)}`;
export const isRestored = (role: string | null) => role?.startsWith('Restored') === true;

/** The entity of the bundled pack that is edited. */
const EDITED = 'blinken';

/** A back-up of the bundled pack, in which one entity has this role, of another pack, and of settings. */
export async function backupOf(
  pack: Pack,
  role: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<Uint8Array> {
  const parsed = parsePack(bundled);
  if (!parsed.ok) throw new Error('the bundled pack is broken');
  const packs = [parsed.pack, pack];
  const entity = parsed.pack.entities.find(({ id }) => id === EDITED);
  if (!entity) throw new Error(`the bundled pack has no ${EDITED}`);
  const entry = { ...entity, role: { text: role, asOf: '2024' } };
  const base = await entryChecksum(entity);
  const edit = { pack: parsed.pack.id, id: EDITED, mergedInto: null, base, unrelated: [] };
  const wishes = { enabled: true, isPrivate: false, title: null, file: null, installed: '' };
  const file = await writeArchive(
    (async function* () {
      const about = packs.map(({ id }) => ({ id, ...wishes }));
      yield [PARTS.about, new Blob([aboutText(about)])] as const;
      yield [PARTS.settings, new Blob([settingsText(settings)])] as const;
      const edits = editsText([{ ...edit, list: 'entities', entry }]);
      yield [PARTS.edits, new Blob([edits])] as const;
      for (const one of packs)
        yield [PARTS.pack(one.id), await gzipped(canonicalPack(one, one))] as const;
    })(),
  );
  return new Uint8Array(await file.arrayBuffer());
}
