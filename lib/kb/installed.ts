import { openNames, type PackNames } from '../match/pack-names.ts';
import type { PackId } from '../pack/schema.ts';
import type { KnowledgeDatabase, StoredNames } from './database.ts';
import { copyOf, LAYOUT, type CopyId, type PackHead } from './pack-pages.ts';
import { checksumOf, isSealed, isSound } from './seal.ts';

/** A pack as it is known after a start: its head, and its names ready for the scanner. */
export interface InstalledPack {
  readonly head: PackHead;
  readonly edition: string;
  readonly names: PackNames;
  /** What is not known yet to be as it was written; undefined where it is. */
  readonly unchecked: { readonly buffer: ArrayBuffer; readonly checksum: string } | undefined;
}

/** What the database says of a pack before anything of it was read: the head, and names if they are there. */
export interface FoundPack {
  readonly head: PackHead;
  readonly edition: string;
  readonly names: StoredNames | undefined;
}

/**
 * Bytes of names up to which they are checked before they are used, which costs 2 ms in Chromium and
 * 4 in Firefox. Larger ones are checked after the first answer: SHA-256 over 50 MB takes 60 and 160.
 */
const CHECKED_AT_ONCE = 1_000_000;

/** The packs whose heads are sound, and the ids of the others. */
export async function findPacks(
  database: KnowledgeDatabase,
): Promise<{ found: Map<PackId, FoundPack>; broken: PackId[] }> {
  const reading = database.transaction(['heads', 'names']);
  const [ids, heads, nameIds, names] = await Promise.all([
    reading.objectStore('heads').getAllKeys(),
    reading.objectStore('heads').getAll(),
    reading.objectStore('names').getAllKeys(),
    reading.objectStore('names').getAll(),
  ]);
  const namesOf = new Map(nameIds.map((id, i) => [id, names[i]]));
  const found = new Map<PackId, FoundPack>();
  const broken: PackId[] = [];
  for (const [i, id] of ids.entries()) {
    const head = await unsealHead(heads[i], id);
    if (head) found.set(id, { ...head, names: namesOf.get(copyOf(head.head)) });
    else broken.push(id);
  }
  return { found, broken };
}

async function unsealHead(
  record: unknown,
  id: PackId,
): Promise<{ head: PackHead; edition: string } | undefined> {
  if (!isSealed(record) || !(await isSound(record))) return undefined;
  // A sound seal: install.ts wrote this; the layout tells whether it was this version's.
  const head = JSON.parse(record.json) as PackHead;
  return head.layout === LAYOUT && head.id === id ? { head, edition: record.checksum } : undefined;
}

/** Where the pack with this head lies, as far as the record tells; undefined where nobody can read it. */
export function copyAt(record: unknown): CopyId | undefined {
  if (!isSealed(record)) return undefined;
  try {
    // A head is what whoever installs a pack seals.
    return copyOf(JSON.parse(record.json) as PackHead);
  } catch {
    return undefined;
  }
}

/** The pack with its stored names; undefined where those are missing, damaged, or of another version. */
export async function openStored({
  head,
  edition,
  names: record,
}: FoundPack): Promise<InstalledPack | undefined> {
  if (!isStoredNames(record) || record.edition !== edition) return undefined;
  const { checksum } = record;
  // The file of a Blob may be gone though its record is there.
  const buffer = await record.blob.arrayBuffer().catch(() => undefined);
  const names = buffer && openNames(head.id, buffer);
  if (!names || names.entities !== head.counts.entities) return undefined;
  if (buffer.byteLength > CHECKED_AT_ONCE) {
    return { head, edition, names, unchecked: { buffer, checksum } };
  }
  const isWhole = (await checksumOf(buffer)) === checksum;
  return isWhole ? { head, edition, names, unchecked: undefined } : undefined;
}

function isStoredNames(record: unknown): record is StoredNames {
  return (
    typeof record === 'object' &&
    record !== null &&
    'blob' in record &&
    record.blob instanceof Blob &&
    'checksum' in record &&
    typeof record.checksum === 'string' &&
    'edition' in record
  );
}
