import type { Entity } from '../../pack/schema.ts';
import { foldUnit, IGNORABLE, SEPARATOR } from '../../text/fold.ts';
import type { KnowledgeDatabase } from '../database.ts';
import type { OpenedPack } from './opened-pack.ts';
import { scanPages } from '../scan-pages.ts';
import { choiceOf, type Choice } from './show.ts';

/** Entities that one question finds at most. */
const MAX_FOUND = 8;

/**
 * Entities of one pack, as the reader has them, one of whose names has words that begin like these.
 * What the reader has edited comes first; `signal` ends a search that nobody waits for any more.
 */
export async function findEntities(
  database: KnowledgeDatabase,
  { head, layer }: OpenedPack,
  words: string,
  signal: AbortSignal,
): Promise<Choice[]> {
  const wanted = folded(words);
  if (wanted.trim() === '') return [];
  const isWanted = ({ names }: Entity) => names.some(({ text }) => folded(text).includes(wanted));
  const found: Choice[] = [];
  for (const { entry } of layer.entities.values()) {
    if (entry && isWanted(entry)) found.push(choiceOf(entry));
  }
  for await (const { items } of scanPages(database, head, 'entities')) {
    if (signal.aborted || found.length >= MAX_FOUND) break;
    for (const { entity } of items) {
      if (!layer.entities.has(entity.id) && isWanted(entity)) found.push(choiceOf(entity));
    }
  }
  return found.slice(0, MAX_FOUND);
}

/** The folded words of a text, a space before each. */
function folded(text: string): string {
  let words = ' ';
  for (let i = 0; i < text.length; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit === SEPARATOR) words = words.endsWith(' ') ? words : `${words} `;
    else if (unit !== IGNORABLE) words += String.fromCharCode(unit);
  }
  return words.trimEnd();
}
