import { z } from 'zod';
import { MAX_PROBLEMS, problemsOf } from '../../pack/problems.ts';
import {
  entitySchema,
  packIdSchema,
  quoteSchema,
  sourceSchema,
  type PackId,
} from '../../pack/schema.ts';
import { LIMITS } from '../../pack/limits.ts';
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
export const PART_LIMITS = { about: 5e6, settings: 20e6, edits: 200e6, pack: 1e9 } as const;

const id = z.string().min(1).max(LIMITS.id);
const line = z.string().max(LIMITS.line);

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
        title: line.nullable(),
        file: z.string().max(1_000).nullable(),
        installed: line,
      }),
    )
    .max(1_000),
});

export type About = z.infer<typeof aboutSchema>;

const editFields = {
  pack: packIdSchema,
  id,
  mergedInto: id.nullable(),
  base: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  unrelated: z.array(id).max(LIMITS.relationsPerEntity),
} as const;

const editsSchema = z.array(
  z.discriminatedUnion('list', [
    z.strictObject({ ...editFields, list: z.literal('entities'), entry: entitySchema.nullable() }),
    z.strictObject({ ...editFields, list: z.literal('quotes'), entry: quoteSchema.nullable() }),
    z.strictObject({ ...editFields, list: z.literal('sources'), entry: sourceSchema.nullable() }),
  ]),
);

/** An edit of the reader, as a back-up has it. */
export type KeptEdit = z.infer<typeof editsSchema>[number];

const settingsSchema = z.record(z.string(), z.unknown());

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

export function readEdits(json: string): KeptEdit[] {
  return checked(editsSchema, PARTS.edits, parsed(PARTS.edits, json));
}

/** Settings by their keys in the store; what they say is for others to check. */
export function settingsText(settings: Readonly<Record<string, unknown>>): string {
  return text(settings);
}

export function readSettings(json: string): Record<string, unknown> {
  return checked(settingsSchema, PARTS.settings, parsed(PARTS.settings, json));
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
