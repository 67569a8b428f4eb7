import type { LocalStore } from '../browser/local-store.ts';
import type { Pack, PackId } from '../pack/schema.ts';
import { deleteDatabase, openDatabase, type KnowledgeDatabase, type Opened } from './database.ts';
import { readInventory, writeInventory, type Inventory } from './inventory.ts';
import { dismissNotice, keepNotice, readNotice } from './notice.ts';
import { sealPack, unsealPack } from './stored-pack.ts';
import type { StorageNotice } from './views.ts';

/**
 * Loads every pack from the database, installing or upgrading the bundled one. Safe to be killed
 * anywhere: the pack is written before the inventory that promises it. What is missing or damaged
 * is put back from the extension itself, and the user hears of it; the database of a newer version
 * is left alone. Never throws: at worst the bundled pack works from memory.
 */
export async function loadPacks(bundled: Pack, store: LocalStore): Promise<readonly Pack[]> {
  let unusable: Unusable;
  try {
    const inventory = await readInventory(store);
    const opened = await openOrRebuild(inventory, bundled);
    if (opened.state === 'open') return await readAndClose(opened, bundled, inventory, store);
    unusable = opened;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    unusable = { state: 'failed', reason };
  }
  try {
    await keepNotice(store, unavailable(unusable));
  } catch (error) {
    console.error('Backstory: no notice of damaged storage can be kept.', error);
  }
  return [bundled];
}

type Usable = Extract<Opened, { state: 'open' }> & { readonly rebuilt: boolean };
type Unusable = Exclude<Opened, { state: 'open' }>;

/** A database that will not open twice is deleted, but only when nothing but the bundled pack is lost. */
async function openOrRebuild(inventory: Inventory, bundled: Pack): Promise<Usable | Unusable> {
  let opened = await openDatabase();
  if (opened.state === 'failed') opened = await openDatabase();
  if (opened.state === 'open') return { ...opened, rebuilt: false };
  if (opened.state === 'newer') return opened;
  if (inventory.some(({ id }) => id !== bundled.id)) return opened;
  try {
    await deleteDatabase();
  } catch {
    return opened;
  }
  const again = await openDatabase();
  return again.state === 'open' ? { ...again, rebuilt: true } : again;
}

async function readAndClose(
  usable: Usable,
  ...rest: [bundled: Pack, inventory: Inventory, store: LocalStore]
): Promise<readonly Pack[]> {
  try {
    return await readPacks(usable, ...rest);
  } finally {
    usable.database.close();
  }
}

async function readPacks(
  { database, rebuilt }: Usable,
  bundled: Pack,
  inventory: Inventory,
  store: LocalStore,
): Promise<readonly Pack[]> {
  const sound = new Map<PackId, Pack>();
  const broken: PackId[] = [];
  for (const id of await database.getAllKeys('packs')) {
    const pack = await unsealPack(await database.get('packs', id));
    if (pack?.id === id) sound.set(id, pack);
    else broken.push(id);
  }
  const stored = sound.get(bundled.id);
  if (!stored || stored.version < bundled.version) {
    await putPack(database, bundled);
    sound.set(bundled.id, bundled);
  }
  const lost = inventory.filter(({ id }) => ![...sound.keys()].some((known) => known === id));
  // Of broken records only those that were promised, and the bundled one, which has just been put
  // back: the others have been told of before, and stay for whoever can mend them.
  const damaged =
    rebuilt ||
    lost.length > 0 ||
    broken.includes(bundled.id) ||
    wasPromised(inventory, stored, bundled);
  if (damaged) await keepNotice(store, rebuiltNotice(lost.map(({ title }) => title)));
  else if ((await readNotice(store))?.kind === 'unavailable') await dismissNotice(store);
  const packs = [...sound.values()];
  await writeInventory(store, packs);
  return packs;
}

/** True where the bundled pack had been installed before but was not found, or only an older one. */
function wasPromised(inventory: Inventory, stored: Pack | undefined, bundled: Pack): boolean {
  const promised = inventory.find(({ id }) => id === bundled.id);
  return promised !== undefined && (stored?.version ?? 0) < promised.version;
}

async function putPack(database: KnowledgeDatabase, pack: Pack): Promise<void> {
  const record = await sealPack(pack);
  const change = database.transaction('packs', 'readwrite', { durability: 'strict' });
  await Promise.all([change.store.put(record, pack.id), change.done]);
}

function rebuiltNotice(lost: readonly string[]): StorageNotice {
  const text =
    'The browser had lost or damaged what Backstory stores. The pack that comes with Backstory was put back.';
  const missing = lost.map((title) => `“${title}”`).join(', ');
  return {
    kind: 'rebuilt',
    text: missing === '' ? text : `${text} Not there any more: ${missing}.`,
  };
}

function unavailable(opened: Unusable): StorageNotice {
  const text =
    opened.state === 'newer'
      ? 'They were saved by a newer Backstory and are left as they are. Update Backstory to use them. Until then only the pack that comes with it works.'
      : `The browser could not open them (${opened.reason}). Restart the browser; make room on the disk if it is full. Until then only the pack that comes with Backstory works.`;
  return { kind: 'unavailable', text };
}
