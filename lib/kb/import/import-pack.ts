import type { PackProblem } from '../../pack/problems.ts';
import type { PackId } from '../../pack/schema.ts';
import { UnreadablePack } from '../../pack/unreadable.ts';
import type { Connection } from '../connection.ts';
import type { List } from '../pack-pages.ts';
import type { PackChanges } from './differences.ts';
import { holdingPack, PackBusy } from '../pack-locks.ts';
import { inWords } from './failures.ts';
import { install } from './install-copy.ts';
import { readFile } from './read-file.ts';
import { Survey } from './survey.ts';

export interface ImportProgress {
  readonly phase: 'checking' | 'saving' | 'finishing';
  /** Bytes of the file. */
  readonly done: number;
  readonly total: number;
  /** Entries met so far in this phase. */
  readonly entities: number;
}

export interface ImportOptions {
  /** What the file is called. */
  readonly name: string;
  /** Whether nothing of it may be registered in pages; a pack that is private already stays so. */
  readonly isPrivate: boolean;
  /** Puts an older edition in place of a newer one, or other entries in place of those of the same version. */
  readonly mayReplace?: boolean;
  readonly signal: AbortSignal;
  onProgress(progress: ImportProgress): void;
}

/** What became of an import. Whatever it is, what was installed before is untouched, unless `installed`. */
export type ImportOutcome =
  | {
      readonly state: 'installed';
      readonly packId: PackId;
      readonly title: string;
      readonly version: number;
      readonly counts: { readonly [L in List]: number };
      /** What an update changed; null for a pack that was not there. */
      readonly update: PackChanges | null;
    }
  | {
      readonly state: 'refused';
      readonly problems: readonly PackProblem[];
      /** True where these hide others. */
      readonly partly: boolean;
    }
  | { readonly state: 'older'; readonly title: string; readonly has: number; readonly file: number }
  /** Of the version that is there, but not the same: what putting it in its place would change. */
  | {
      readonly state: 'other';
      readonly title: string;
      readonly version: number;
      readonly update: PackChanges;
    }
  | { readonly state: 'cancelled' }
  /** Somebody else, such as another tab, is at work on the same pack. */
  | { readonly state: 'busy'; readonly title: string }
  /** In words that a user can act on. */
  | { readonly state: 'failed'; readonly text: string };

/**
 * Installs a pack from a file, packed with gzip or not. The file is read twice: the first time it is
 * checked, and nothing is written. The second time it is written as a copy beside the edition that is
 * installed, which one last transaction takes the place of. Never throws.
 */
export async function importPack(
  connection: Connection,
  file: Blob,
  options: ImportOptions,
): Promise<ImportOutcome> {
  try {
    const checked = await checkPack(file, options);
    if ('state' in checked) return checked;
    const { id, title } = checked.heading;
    return await holdingPack(id, () => install(connection, file, checked, options)).catch(
      (error: unknown) => {
        if (error instanceof PackBusy) return { state: 'busy', title } as const;
        throw error;
      },
    );
  } catch (error) {
    if (options.signal.aborted) return { state: 'cancelled' };
    if (error instanceof UnreadablePack) {
      return { state: 'refused', problems: [error.problem], partly: true };
    }
    return { state: 'failed', text: inWords(error) };
  }
}

/** The first reading: the whole file, against everything that an installed pack has to be. Throws UnreadablePack. */
export async function checkPack(
  file: Blob,
  { signal, onProgress }: Pick<ImportOptions, 'signal' | 'onProgress'>,
) {
  const survey = new Survey();
  let entities = 0;
  const total = file.size;
  const onRead = (done: number) => onProgress({ phase: 'checking', done, total, entities });
  onRead(0);
  const { cutter, fingerprint, bytes } = await readFile(file, { signal, onRead }, (entry) => {
    survey.take(entry);
    entities++;
    if (survey.isOver) throw new EnoughSeen();
  }).catch((error: unknown) => {
    if (error instanceof EnoughSeen) return { cutter: undefined, fingerprint: '', bytes: 0 };
    throw error;
  });
  const heading = cutter ? survey.end(cutter.fields, cutter.counts) : survey.refusal();
  if ('problems' in heading) return { state: 'refused', ...heading } as const;
  return { survey, heading, fingerprint, bytes, counts: cutter?.counts ?? new Map() };
}

/** There are as many problems as anybody wants to read. */
class EnoughSeen extends Error {}
