import { z } from '../../zod.ts';
import type { LocalStore } from '../../browser/local-store.ts';
import type { KnowledgeDatabase } from '../database.ts';

/** What settings become of those of a back-up: it lies in the database until it is done. */
const changeSchema = z.lazy(() =>
  z.object({ remove: z.array(z.string()), set: z.record(z.string(), z.unknown()) }),
);

export type SettingsChange = z.infer<typeof changeSchema>;

/** Where it lies. No copy of a pack is called that. */
export const SETTINGS_KEY = '/settings';

/**
 * Has the settings follow the packs of a back-up, also where somebody was stopped after those were
 * installed. May be done twice. False where it failed: it is tried again at the next start.
 */
export async function finishRestore(
  database: KnowledgeDatabase,
  store: LocalStore,
): Promise<boolean> {
  const record: unknown = await database.get('staging', SETTINGS_KEY);
  if (record === undefined) return true;
  const change = changeSchema.safeParse(record);
  try {
    if (change.success) {
      if (change.data.remove.length > 0) await store.remove(...change.data.remove);
      await store.setAll(change.data.set);
    }
    await database.delete('staging', SETTINGS_KEY);
    return true;
  } catch (error) {
    // Nobody may be kept from reading by that.
    console.error('Backstory: the settings of a back-up could not be put back yet.', error);
    return false;
  }
}
