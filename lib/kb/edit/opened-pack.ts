import type { PackNames } from '../../match/pack-names.ts';
import type { EntityId, PackId, Source } from '../../pack/schema.ts';
import type { Connection } from '../connection.ts';
import type { Content } from '../content.ts';
import type { KnowledgeDatabase } from '../database.ts';
import { findPacks, openStored } from '../installed.ts';
import type { PackHead } from '../pack-pages.ts';
import { recompile } from '../recompile.ts';
import { StoredContent } from '../stored-content.ts';
import { lastNumber } from './change-log.ts';
import type { Layer } from './layer.ts';
import type { Found } from './locate.ts';
import type { EditedPack } from './read-entries.ts';
import { readLayer } from './read-layer.ts';
import { scanPages } from '../scan-pages.ts';

/** An installed pack, one edition of it, with the edits that lie over it at one moment. */
export interface OpenedPack {
  readonly head: PackHead;
  readonly edition: string;
  /** The pack's own, nothing hidden. */
  readonly names: PackNames;
  readonly layer: Layer;
  /** The number of the last action that is in the layer. */
  readonly number: number;
  /** The sources that the pack has itself, by id. There are few of them. */
  readonly sources: ReadonlyMap<string, Found<'sources'>>;
  readonly content: Content;
  /** Reads entries; null where they are damaged. Throws StalePack where the pack was updated. */
  read<T>(work: (pack: EditedPack) => Promise<T>): Promise<T | null>;
}

/** Opens a pack to be edited; undefined where it is not installed, or too damaged for that. */
export async function openPack(
  connection: Connection,
  id: PackId,
): Promise<OpenedPack | undefined> {
  const database = await connection.get();
  const found = (await findPacks(database)).found.get(id);
  const installed = found && ((await openStored(found)) ?? (await recompile(database, found)));
  if (!installed) return undefined;
  const { head, edition, names } = installed;
  const sources = new Map<string, Found<'sources'>>();
  for await (const { items, place } of scanPages(database, head, 'sources')) {
    for (const [i, entry] of items.entries()) sources.set(entry.id, ownSource(entry, place + i));
  }
  const content = new StoredContent(connection, new Map([[id, { head, edition }]]), () =>
    // What is damaged is mended, or told of, by the background.
    Promise.resolve(false),
  );
  return under(database, { head, edition, names, sources }, content);
}

/** The same pack after an action; another edition, or undefined, where it is that by now. */
export async function renewPack(
  connection: Connection,
  pack: OpenedPack,
): Promise<OpenedPack | undefined> {
  const { head, edition, content } = pack;
  const database = await connection.get();
  const now = await database.get('heads', head.id);
  if (now?.checksum !== edition) return openPack(connection, head.id);
  return under(database, pack, content);
}

async function under(
  database: KnowledgeDatabase,
  { head, edition, names, sources }: Pick<OpenedPack, 'head' | 'edition' | 'names' | 'sources'>,
  content: Content,
): Promise<OpenedPack> {
  // The number first: should an action come in between, nothing is saved over it.
  const number = await lastNumber(database.transaction('changes').store, head.id);
  const layer = await readLayer(database, head, edition);
  const placeOf = (entity: EntityId) => names.numberOf(entity);
  return {
    head,
    edition,
    names,
    layer,
    number,
    sources,
    content,
    async read(work) {
      const read = await content.read(head.id, (page) => work({ page, layer, placeOf }));
      return read.state === 'read' ? read.value : null;
    },
  };
}

function ownSource(entry: Source, place: number): Found<'sources'> {
  return { entry, place, order: null, source: null };
}
