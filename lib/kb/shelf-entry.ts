import { z } from '../zod.ts';
import type { PackId } from '../pack/schema.ts';
import type { KnowledgeDatabase } from './database.ts';

/** What the reader says of an installed pack; it stays when the pack is updated. */
export interface ShelfEntry {
  /** Packs with lower numbers win where two name the same stretch of a page. */
  readonly order: number;
  /** False: nothing of it is marked, shown or searched, but it stays. */
  readonly enabled: boolean;
  /** Nothing of it is registered in pages, where they could list it; hovering works. */
  readonly isPrivate: boolean;
  /** The reader's own title; null: the one the pack gives itself. */
  readonly title: string | null;
  /** The file that it came from; null for the pack that comes with Backstory. */
  readonly file: string | null;
  /** When it was last installed or updated: ISO 8601, UTC. Empty where that is not known. */
  readonly installed: string;
}

const entrySchema = z.lazy(() =>
  z.strictObject({
    order: z.number(),
    enabled: z.boolean(),
    isPrivate: z.boolean(),
    title: z.string().nullable(),
    file: z.string().nullable(),
    installed: z.string(),
  }),
);

/** Of a pack that has none yet: behind all others. */
export const NEW_ENTRY: ShelfEntry = {
  order: Number.MAX_SAFE_INTEGER,
  enabled: true,
  isPrivate: false,
  title: null,
  file: null,
  installed: '',
};

/** All entries. One that is damaged counts as a new one: it only holds wishes. */
export async function readShelf(database: KnowledgeDatabase): Promise<Map<PackId, ShelfEntry>> {
  const reading = database.transaction('shelf');
  const [ids, entries] = await Promise.all([reading.store.getAllKeys(), reading.store.getAll()]);
  return new Map(ids.map((id, i) => [id, entryOf(entries[i])]));
}

/** The entry that a record is. */
export function entryOf(record: unknown): ShelfEntry {
  const parsed = entrySchema.safeParse(record);
  return parsed.success ? parsed.data : NEW_ENTRY;
}
