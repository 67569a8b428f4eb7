import { z } from '../../zod.ts';
import { MAX_PROBLEMS, problemsOf } from '../../pack/problems.ts';
import {
  entitySchema,
  idSchema,
  packIdSchema,
  quoteSchema,
  sourceSchema,
  type PackId,
} from '../../pack/schema.ts';
import { LIMITS } from '../../pack/limits.ts';
import { isVisibleText, spellOut } from '../../pack/plain-text.ts';
import { checkEntry } from '../edit/check.ts';
import { BadBackup } from './bad-backup.ts';

/** What the parts of a back-up but its packs hold: docs/backup-format.md. */

/** Raised where an older Backstory could not read what is written. */
const VERSION = 1;
const FORMAT = 'backstory-backup';

/** The names of the parts. */
export const PARTS = {
  about: 'backup.json',
  settings: 'settings.json',
  edits: 'edits.json',
  pack: (id: PackId) => `packs/${id}.json.gz`,
} as const;

/** Bytes that a part may have. */
export const PART_LIMITS = { about: 5e6, settings: 10e6, edits: 100e6, pack: 1e9 } as const;

/** Far more than anybody has; what is read at every start must not grow without end. */
const MAX_PACKS = 1_000;
const MAX_EDITS = 50_000;
const MAX_SETTINGS = 20_000;
const MAX_FILE_NAME = 1_000;

/** What the reader wrote, or what a file was called: shown, and never trusted. */
const shown = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => (isVisibleText(value) ? spellOut(value) : null))
    .nullable();

const aboutSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** In the order in which they win. */
  packs: z
    .array(
      z.strictObject({
        id: packIdSchema,
        enabled: z.boolean(),
        isPrivate: z.boolean(),
        title: shown(LIMITS.line),
        file: shown(MAX_FILE_NAME),
        installed: z.union([z.literal(''), z.iso.datetime()]),
      }),
    )
    .max(MAX_PACKS),
});

export type About = z.infer<typeof aboutSchema>;

const editFields = {
  pack: packIdSchema,
  id: idSchema,
  mergedInto: idSchema.nullable(),
  base: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  unrelated: z.array(idSchema).max(LIMITS.relationsPerEntity),
} as const;

const editsSchema = z
  .array(
    z.discriminatedUnion('list', [
      z.strictObject({
        ...editFields,
        list: z.literal('entities'),
        entry: entitySchema.nullable(),
      }),
      z.strictObject({ ...editFields, list: z.literal('quotes'), entry: quoteSchema.nullable() }),
      z.strictObject({ ...editFields, list: z.literal('sources'), entry: sourceSchema.nullable() }),
    ]),
  )
  .max(MAX_EDITS);

/** An edit of the reader, as a back-up has it. */
export type KeptEdit = z.infer<typeof editsSchema>[number];

const settingsSchema = z
  .record(z.string(), z.unknown())
  .refine(
    (settings) => Object.keys(settings).length <= MAX_SETTINGS,
    'are too many; no back-up has as many',
  );

export function aboutText(packs: About['packs']): string {
  return text({ format: FORMAT, version: VERSION, packs });
}

export function readAbout(json: string): About {
  const value = parsed(PARTS.about, json);
  const { version } = z.looseObject({ version: z.unknown() }).catch({ version: 0 }).parse(value);
  if (typeof version === 'number' && version > VERSION) {
    throw new BadBackup('', 'was written by a newer Backstory; update this one first');
  }
  const about = checked(aboutSchema, PARTS.about, value);
  if (new Set(about.packs.map((pack) => pack.id)).size < about.packs.length) {
    throw new BadBackup(PARTS.about, 'names a pack twice');
  }
  return about;
}

/**
 * The edits, each by the rules for entries of packs. What they name need not be there: an update may have
 * taken it away.
 */
export function readEdits(json: string): KeptEdit[] {
  const edits = checked(editsSchema, PARTS.edits, parsed(PARTS.edits, json));
  const keys = new Set<string>();
  for (const [i, edit] of edits.entries()) {
    const wrong = misfitOf(edit);
    if (wrong !== undefined)
      throw new BadBackup(PARTS.edits, `is wrong at $[${String(i)}]${wrong}`);
    keys.add(`${edit.pack} ${edit.list} ${edit.id}`);
    if (keys.size <= i) throw new BadBackup(PARTS.edits, `has the edit at $[${String(i)}] twice`);
  }
  return edits;
}

const EVERYTHING = { hasEntity: () => true, hasSource: () => true } as const;

/** What an edit says against itself. */
function misfitOf({ list, id, entry, mergedInto }: KeptEdit): string | undefined {
  if (mergedInto !== null && (entry !== null || list === 'quotes')) {
    return '.mergedInto: what is merged has no entry of its own, and quotes are not merged';
  }
  if (entry === null) return undefined;
  if (entry.id !== id) return '.entry.id: is not the id of the edit';
  const sound = checkEntry(list, entry, EVERYTHING);
  if (sound.ok) return undefined;
  const [first] = sound.problems;
  return first ? `.entry.${first.path}: ${first.message}` : '.entry';
}

/**
 * Settings by their keys in the store; what they say is for others to check. All keys are sorted: Chromium
 * gives the fields of what is stored in another order than it was given them.
 */
export function settingsText(settings: Readonly<Record<string, unknown>>): string {
  return text(sorted(settings));
}

export function readSettings(json: string): Record<string, unknown> {
  return checked(settingsSchema, PARTS.settings, parsed(PARTS.settings, json));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([key, field]) => [key, sorted(field)]));
}

function text(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function parsed(part: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new BadBackup(part, 'is not JSON');
  }
}

function checked<T>(schema: z.ZodType<T>, part: string, value: unknown): T {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  const [first] = problemsOf(result.error.issues, MAX_PROBLEMS);
  throw new BadBackup(part, first ? `is wrong at ${first.path}: ${first.message}` : 'is wrong');
}
