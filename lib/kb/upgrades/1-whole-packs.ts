import { parsePackJson } from '../../pack/parse.ts';
import type { Pack } from '../../pack/schema.ts';
import type { KnowledgeDatabase } from '../database.ts';
import { preparePack, putRecords } from '../install.ts';
import { isSealed, isSound } from '../seal.ts';

/**
 * From version 1, where each pack was one sealed JSON in `packs`, to heads, pages and names. It runs
 * after opening, as sealing takes turns that an upgrade transaction does not wait for. Each pack moves
 * in one transaction: killed anywhere, it is in one place or the other, whole. A damaged one stays
 * until its loss was told.
 */
export async function moveWholePacks(database: KnowledgeDatabase): Promise<void> {
  if (!database.objectStoreNames.contains('packs')) return;
  for (const id of await database.getAllKeys('packs')) {
    const pack = await unsealPack(await database.get('packs', id));
    if (pack?.id === id) await movePack(database, pack);
  }
}

/** Deletes what could not be moved: each start would read it again. Once `moveWholePacks` is through. */
export async function dropWholePacks(database: KnowledgeDatabase): Promise<void> {
  if (!database.objectStoreNames.contains('packs')) return;
  if ((await database.count('packs')) > 0) await database.clear('packs');
}

/** The pack in a record of version 1; undefined where it is damaged in any way. */
export async function unsealPack(record: unknown): Promise<Pack | undefined> {
  if (!isSealed(record) || !(await isSound(record))) return undefined;
  const parsed = parsePackJson(record.json);
  return parsed.ok ? parsed.pack : undefined;
}

async function movePack(database: KnowledgeDatabase, pack: Pack): Promise<void> {
  const prepared = await preparePack(pack);
  const names = ['packs', 'heads', 'pages', 'names'] as const;
  const change = database.transaction(names, 'readwrite', { durability: 'strict' });
  const packs = change.objectStore('packs');
  const stores = {
    heads: change.objectStore('heads'),
    pages: change.objectStore('pages'),
    names: change.objectStore('names'),
  };
  // Another context may have moved it meanwhile, and installed a later edition since.
  const isThere = (await packs.getKey(pack.id)) !== undefined;
  const writes = isThere ? [...putRecords(stores, prepared), packs.delete(pack.id)] : [];
  await Promise.all([...writes, change.done]);
}
