import type { LocalStore } from '../browser/local-store.ts';
import type { KnowledgeDatabase } from './database.ts';
import { countDamagedEdits } from './edit/read-layer.ts';
import { damagedEditsNotice, damagedNotice } from './notice-texts.ts';
import { keepNotice } from './notice.ts';
import type { PackHead } from './pack-pages.ts';

/** Of which damage the user was told already. */
const TOLD = 'damaged';
/** Enough for any shelf; a list that grows for ever would be another kind of damage. */
const MAX_TOLD = 100;

/** Each time that somebody opens a card of the pack would be too often. */
export async function tellOfPack(
  store: LocalStore,
  { id, title }: PackHead,
  edition: string,
): Promise<void> {
  const told = await readTold(store);
  const damage = `${id} ${edition}`;
  if (told.includes(damage)) return;
  await keepNotice(store, damagedNotice(title));
  await store.set(TOLD, [...told, damage].slice(-MAX_TOLD));
}

/**
 * Tells of edits of a pack that cannot be read, once, and again where there are more of them. They
 * stay where they are, until the reader edits the same entry.
 */
export async function tellOfEdits(
  store: LocalStore,
  database: KnowledgeDatabase,
  { id, title }: PackHead,
): Promise<void> {
  const now = await countDamagedEdits(database, id);
  const told = await readTold(store);
  const start = `${id} edits `;
  const before = told.find((damage) => damage.startsWith(start));
  const known = Number(before?.slice(start.length) ?? 0);
  if (now === known) return;
  if (now > known) await keepNotice(store, damagedEditsNotice(title, now));
  const others = told.filter((damage) => damage !== before);
  await store.set(
    TOLD,
    [...others, ...(now > 0 ? [`${start}${String(now)}`] : [])].slice(-MAX_TOLD),
  );
}

async function readTold(store: LocalStore): Promise<string[]> {
  const stored = await store.get(TOLD);
  return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
}
