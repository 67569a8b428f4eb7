import type { PackId } from '../../pack/schema.ts';
import { recordsOf, type KnowledgeDatabase } from '../database.ts';
import { countPages, type CopyId, type PackHead } from '../pack-pages.ts';
import type { Sealed } from '../seal.ts';
import { entryOf, NEW_ENTRY, type ShelfEntry } from '../shelf-entry.ts';
import { CopyIncomplete } from './failures.ts';
import { deleteCopy, readStaged, toDelete } from './staging.ts';

interface Switch {
  readonly id: PackId;
  readonly copy: CopyId;
  /** The copy that was installed before. */
  readonly old: CopyId | undefined;
  readonly options: { readonly name: string; readonly isPrivate: boolean };
}

/**
 * Installs a written copy in one transaction, which is where an import becomes true; then deletes the old
 * one. Throws CopyIncomplete, and changes nothing, where pages of the copy are not there any more.
 */
export async function switchTo(
  database: KnowledgeDatabase,
  head: Sealed,
  { id, copy, old, options }: Switch,
): Promise<void> {
  const change = database.transaction(['heads', 'pages', 'shelf', 'staging'], 'readwrite', {
    durability: 'strict',
  });
  const shelf = change.objectStore('shelf');
  // Written by whoever calls this.
  const pages = countPages(JSON.parse(head.json) as PackHead);
  if ((await change.objectStore('pages').count(recordsOf(copy))) !== pages) {
    change.done.catch(() => undefined);
    change.abort();
    throw new CopyIncomplete();
  }
  const isUpdate = (await change.objectStore('heads').getKey(id)) !== undefined;
  // Of a pack that is not there nothing is known, whatever was left lying about.
  const before = isUpdate ? entryOf(await shelf.get(id)) : NEW_ENTRY;
  const entry: ShelfEntry = {
    ...before,
    // Whoever asks for it is never shown in spite of that; what is private stays so.
    isPrivate: before.isPrivate || options.isPrivate,
    file: options.name,
    installed: new Date().toISOString(),
  };
  const writes: Promise<unknown>[] = [
    change.objectStore('heads').put(head, id),
    shelf.put(entry, id),
    change.objectStore('staging').delete(copy),
  ];
  if (old !== undefined && old !== copy) {
    writes.push(change.objectStore('staging').put(toDelete(id), old));
  }
  await Promise.all([...writes, change.done]);
  // Should this fail, the next start of the background does it.
  await clearBehind(database, id).catch(() => undefined);
}

/** Deletes the old copy, and those of imports that were cut off: they are out of date now. */
async function clearBehind(database: KnowledgeDatabase, id: PackId): Promise<void> {
  for (const { copy, packId } of await readStaged(database)) {
    if (packId === id) await deleteCopy(database, copy);
  }
}
