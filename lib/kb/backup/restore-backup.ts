import { UnreadablePack } from '../../pack/unreadable.ts';
import type { Connection } from '../connection.ts';
import { inWords } from '../import/failures.ts';
import { checkPack } from '../import/import-pack.ts';
import { dropCopy, writeCopy } from '../import/install-copy.ts';
import { findPacks } from '../installed.ts';
import { holdingAllPacks } from '../pack-locks.ts';
import { openArchive, type Archive } from './archive.ts';
import { BadBackup } from './bad-backup.ts';
import {
  PART_LIMITS,
  PARTS,
  readAbout,
  readEdits,
  readSettings,
  type About,
  type KeptEdit,
} from './contents.ts';
import { checkSettings, type Settings, type SettingsStore } from './kept-settings.ts';
import { putBack, type ReadyPack } from './put-back.ts';
import type { BackupOptions } from './write-backup.ts';

/** What became of a back-up. Whatever it is, nothing has changed, unless `restored`. */
export type RestoreOutcome =
  | {
      readonly state: 'restored';
      readonly packs: number;
      readonly edits: number;
      /** False where they could not be written yet; it is tried again at every start. */
      readonly hasSettings: boolean;
    }
  | { readonly state: 'cancelled' }
  /** In words that a reader can act on. */
  | { readonly state: 'refused' | 'failed'; readonly text: string };

export interface RestoreOptions extends BackupOptions {
  /** Everything is in its place; what takes long, such as deleting what was there, is still to come. */
  onInstalled(): void;
}

/**
 * Puts what is in a back-up in the place of everything that is here. Each pack is checked and written
 * beside what is installed, as an import is; when all are there one transaction takes them. Never throws.
 */
export async function restoreBackup(
  connection: Connection,
  settings: SettingsStore,
  file: File,
  options: RestoreOptions,
): Promise<RestoreOutcome> {
  try {
    const backup = await readBackup(file, settings);
    const database = await connection.get();
    const { found, broken } = await findPacks(database);
    const ids = new Set([...found.keys(), ...broken, ...backup.about.packs.map(({ id }) => id)]);
    return await holdingAllPacks([...ids], () =>
      restore({ connection, settings, name: file.name, backup, options }),
    );
  } catch (error) {
    if (options.signal.aborted) return { state: 'cancelled' };
    return failureOf(error);
  }
}

interface Backup {
  readonly about: About;
  readonly settings: Settings;
  readonly edits: readonly KeptEdit[];
  readonly archive: Archive;
}

/** What a file would bring back, as far as can be told without reading its packs. Never throws. */
export async function lookInto(
  file: File,
  settings: SettingsStore,
): Promise<
  | { readonly state: 'good'; readonly packs: number; readonly edits: number }
  | Extract<RestoreOutcome, { text: string }>
> {
  try {
    const { about, edits } = await readBackup(file, settings);
    return { state: 'good', packs: about.packs.length, edits: edits.length };
  } catch (error) {
    return failureOf(error);
  }
}

function failureOf(error: unknown): Extract<RestoreOutcome, { text: string }> {
  if (error instanceof BadBackup) return { state: 'refused', text: error.message };
  return { state: 'failed', text: inWords(error) };
}

/** Reads and checks all but the packs. */
async function readBackup(file: Blob, store: SettingsStore): Promise<Backup> {
  const archive = await openArchive(file);
  const text = async (part: 'about' | 'settings' | 'edits') => {
    const bytes = await (await archive.read(PARTS[part], PART_LIMITS[part])).arrayBuffer();
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      throw new BadBackup(PARTS[part], 'is not in UTF-8');
    }
  };
  const about = readAbout(await text('about'));
  const settings = readSettings(await text('settings'));
  checkSettings(settings, store);
  const edits = readEdits(await text('edits'));
  const packs = new Set(about.packs.map(({ id }) => id));
  const stray = edits.findIndex(({ pack }) => !packs.has(pack));
  if (stray >= 0) {
    throw new BadBackup(PARTS.edits, `is wrong at $[${String(stray)}].pack: no such pack is in it`);
  }
  return { about, settings, edits, archive };
}

interface Job {
  readonly connection: Connection;
  readonly settings: SettingsStore;
  /** Of the file. */
  readonly name: string;
  readonly backup: Backup;
  readonly options: RestoreOptions;
}

async function restore(job: Job): Promise<RestoreOutcome> {
  const { connection, backup } = job;
  const { edits, settings } = backup;
  const packs: ReadyPack[] = [];
  try {
    for (const about of backup.about.packs) packs.push(await readyPack(job, about, packs.length));
    job.options.signal.throwIfAborted();
    const database = await connection.get();
    const ready = { packs, edits, settings };
    const { onInstalled } = job.options;
    const hasSettings = await putBack(database, job.settings, ready, onInstalled);
    return { state: 'restored', packs: packs.length, edits: edits.length, hasSettings };
  } catch (error) {
    // One that is installed stays.
    for (const { copy } of packs) await dropCopy(connection, copy);
    throw error;
  }
}

/** Checks a pack, which stands at this place of the list, and writes it beside what is installed. */
async function readyPack(
  { connection, name, backup, options }: Job,
  { id, ...wishes }: About['packs'][number],
  place: number,
): Promise<ReadyPack> {
  const part = PARTS.pack(id);
  const file = await backup.archive.read(part, PART_LIMITS.pack);
  const { signal } = options;
  const onProgress = (share: number) =>
    options.onProgress((place + share) / backup.about.packs.length);
  const checked = await checkPack(file, {
    signal,
    onProgress: ({ done, total }) => onProgress(done / total / 2),
  }).catch((error: unknown) => {
    throw error instanceof UnreadablePack ? badPack(part, error.problem) : error;
  });
  if ('state' in checked) throw badPack(part, checked.problems[0]);
  if (checked.heading.id !== id) throw new BadBackup(part, `is the pack ${checked.heading.id}`);
  const { copy, head } = await writeCopy(connection, {
    file,
    checked,
    old: undefined,
    isKept: false,
    options: { name, signal, onProgress: ({ done, total }) => onProgress(0.5 + done / total / 2) },
  });
  return { id, copy, head, entry: { ...wishes, order: place } };
}

function badPack(part: string, problem: { path: string; message: string } | undefined): BadBackup {
  return new BadBackup(
    part,
    problem ? `is wrong at ${problem.path}: ${problem.message}` : 'is wrong',
  );
}
