import {
  BlobReader,
  BlobWriter,
  ZipReader,
  ZipWriter,
  type FileEntry,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { BadBackup } from './bad-backup.ts';

/**
 * The container of a back-up: a zip whose parts lie in it as they are, so that any program opens it and
 * each part is read by itself. zip.js does the work; docs/backup-format.md says what the parts are.
 */

/** The first day that a zip can name. It is in the place of all dates: the same content, the same bytes. */
const NO_DATE = new Date(1980, 0, 1);

/** Parts that are looked at, at most. */
const MAX_PARTS = 2_000;

/** No workers: the pages of an extension may not start one from a Blob. */
const SETTINGS = { useWebWorkers: false } as const;

export async function writeArchive(
  parts: AsyncIterable<readonly [name: string, content: Blob]>,
  signal?: AbortSignal,
): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter('application/zip'), {
    ...SETTINGS,
    level: 0,
    lastModDate: NO_DATE,
    extendedTimestamp: false,
    keepOrder: true,
  });
  for await (const [name, content] of parts) {
    signal?.throwIfAborted();
    await writer.add(name, new BlobReader(content));
  }
  signal?.throwIfAborted();
  return writer.close();
}

/** The parts of a back-up. */
export interface Archive {
  /** Reads a part of at most `limit` bytes; what it holds was found whole. Throws BadBackup. */
  read(name: string, limit: number): Promise<Blob>;
}

/** Opens a zip. Throws BadBackup where the file is none. */
export async function openArchive(file: Blob): Promise<Archive> {
  const parts = await partsOf(file);
  return {
    async read(name, limit) {
      const part = parts.get(name);
      if (!part) throw new BadBackup(name, 'is missing in it');
      if (part.compressionMethod !== 0) {
        throw new BadBackup(name, 'was packed anew by another program; choose the file as it was');
      }
      if (part.uncompressedSize > limit) {
        throw new BadBackup(name, `has more than ${String(limit / 1e6)} MB; no back-up has`);
      }
      try {
        return await part.getData(new BlobWriter(), { ...SETTINGS, checkSignature: true });
      } catch {
        throw new BadBackup(name, 'is damaged; choose another copy of the file');
      }
    },
  };
}

async function partsOf(file: Blob): Promise<Map<string, FileEntry>> {
  const reader = new ZipReader(new BlobReader(file), SETTINGS);
  const parts = new Map<string, FileEntry>();
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (parts.size === MAX_PARTS) break;
      if (!entry.directory && !parts.has(entry.filename)) parts.set(entry.filename, entry);
    }
  } catch {
    throw new BadBackup(
      '',
      'is no back-up of Backstory, or was cut off; choose a file that “Save a back-up” wrote',
    );
  }
  return parts;
}
