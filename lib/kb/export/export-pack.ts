import { canonicalPack } from '../../pack/canonical.ts';
import type { PackId } from '../../pack/schema.ts';
import type { Connection } from '../connection.ts';
import { readLayer } from '../edit/read-layer.ts';
import { findPacks } from '../installed.ts';
import { editedLists } from './edited-lists.ts';
import { soundItems } from './sound-items.ts';

/** Characters that are made one part of the file: the browser keeps what is in a Blob out of memory. */
const PART = 1_000_000;

/**
 * An installed pack as a file, with the reader's edits in it. Read page by page and written in the one
 * form that Backstory writes, so that the same content gives the same bytes. Throws, in words for the
 * reader, where something of the pack is damaged: an export never leaves out anything in silence.
 */
export async function exportPack(id: PackId, connection: Connection): Promise<Blob> {
  const database = await connection.get();
  const pack = (await findPacks(database)).found.get(id);
  if (!pack) throw new Error('the pack is not there any more, or is damaged');
  const { head, edition } = pack;
  const layer = await readLayer(database, head, edition);
  const lists = await editedLists(layer, (list) => soundItems(database, head, list));
  const file = await blobOf(canonicalPack(head, lists));
  if ((await database.get('heads', id))?.checksum === edition) return file;
  throw new Error('the pack was changed meanwhile; export it once more');
}

async function blobOf(pieces: AsyncIterable<string>): Promise<Blob> {
  const parts: Blob[] = [];
  let part = '';
  for await (const piece of pieces) {
    part += piece;
    if (part.length < PART) continue;
    parts.push(new Blob([part]));
    part = '';
  }
  return new Blob([...parts, part], { type: 'application/json' });
}
