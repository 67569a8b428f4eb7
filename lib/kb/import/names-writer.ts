import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { NameCompiler, type NamesPart } from '../../match/compiled-names.ts';
import type { MatchEntity } from '../../match/entities.ts';
import type { KnowledgeDatabase } from '../database.ts';
import type { CopyId } from '../pack-pages.ts';
import { CopyIncomplete } from './failures.ts';

/** Bytes of records that are put aside at a time. */
const AT_ONCE = 1 << 20;

/**
 * Compiles the names of a copy and writes them, without ever having all of them in memory: those of
 * 350,000 entities are 50 MB, and would be there three times while a sum is taken and a Blob is made.
 * The records, which are most of it, are put aside in the database while the entities go by.
 */
export class NamesWriter {
  readonly #database: KnowledgeDatabase;
  readonly #copy: CopyId;
  readonly #names = new NameCompiler();
  #aside = 0;

  constructor(database: KnowledgeDatabase, copy: CopyId) {
    this.#database = database;
    this.#copy = copy;
  }

  /** A promise where the caller has to wait for the disk. */
  add(entity: MatchEntity): Promise<void> | undefined {
    this.#names.add(entity);
    return this.#names.fullRecordBytes < AT_ONCE ? undefined : this.#putAside();
  }

  async #putAside(): Promise<void> {
    const blob = blobOf(this.#names.takeFullRecords());
    this.#aside++;
    const change = this.#database.transaction('search', 'readwrite', { durability: 'relaxed' });
    await Promise.all([change.store.put({ blob }, [this.#copy, -this.#aside]), change.done]);
  }

  /** What was compiled, and its sum. */
  async compiled(): Promise<{ blob: Blob; checksum: string }> {
    // crypto.subtle wants all of them at once, and copies them: of 50 MB it takes 100.
    const sum = sha256.create();
    const parts: Blob[] = [];
    for (const part of this.#names.tables()) {
      sum.update(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
      parts.push(blobOf([part]));
    }
    for (let n = 1; n <= this.#aside; n++) {
      const blob = await this.#readAside(n);
      const bytes = await blob.arrayBuffer();
      sum.update(new Uint8Array(bytes));
      bytes.transfer(0);
      parts.push(blob);
    }
    for (const rest of this.#names.takeRecords()) {
      sum.update(rest);
      parts.push(blobOf([rest]));
    }
    return { blob: new Blob(parts), checksum: bytesToHex(sum.digest()) };
  }

  async #readAside(n: number): Promise<Blob> {
    const record = await this.#database.get('search', [this.#copy, -n]);
    if (!isAside(record)) throw new CopyIncomplete();
    return record.blob;
  }

  /** Writes what was compiled; nothing is left aside. */
  async put({ blob, checksum }: { blob: Blob; checksum: string }, edition: string): Promise<void> {
    await this.#database.put('names', { blob, checksum, edition }, this.#copy);
    await this.#database.delete('search', asideOf(this.#copy));
  }
}

/** Where records lie until all are there: below the numbers of what a copy is searched by. */
function asideOf(copy: CopyId): IDBKeyRange {
  return IDBKeyRange.bound([copy, -Infinity], [copy, 0], false, true);
}

function isAside(record: unknown): record is { readonly blob: Blob } {
  return (
    typeof record === 'object' && record !== null && 'blob' in record && record.blob instanceof Blob
  );
}

/** They are in the blob then, and not here any more. */
function blobOf(parts: readonly NamesPart[]): Blob {
  const blob = new Blob([...parts]);
  for (const { buffer } of parts) buffer.transfer(0);
  return blob;
}
