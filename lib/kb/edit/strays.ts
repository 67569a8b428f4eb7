import type { KnowledgeDatabase } from '../database.ts';
import { scanPages } from '../scan-pages.ts';
import { quoteThrough } from './apply.ts';
import type { Entries } from './layer.ts';
import type { OpenedPack } from './opened-pack.ts';
import { ownQuote, stateOf, type Shown } from './show.ts';

/** Quotes that are found at most; those that the reader gives somebody make room for others. */
const MAX_FOUND = 100;

/** A quote that no entity said and that is about none. */
interface Stray extends Shown<'quotes'> {
  /** Where the pack has it; null where the reader has added it. */
  readonly place: number | null;
}

/**
 * Looks through a pack for quotes of nobody and about nobody, as the reader has them: no card shows
 * them. Those that the reader has edited come first; `signal` ends the search.
 */
export async function findStrays(
  database: KnowledgeDatabase,
  pack: OpenedPack,
  signal: AbortSignal,
): Promise<Stray[]> {
  const { head, layer } = pack;
  const found: Stray[] = [];
  for (const edit of layer.quotes.values()) {
    const entry = edit.entry && strayIn(pack, edit.entry);
    if (!entry) continue;
    const { place } = edit.at;
    const own = (await pack.read((edited) => ownQuote(edited, place)))?.entry ?? null;
    found.push({ entry, own, state: await stateOf(edit, own), place });
  }
  for await (const { items, place } of scanPages(database, head, 'quotes')) {
    if (signal.aborted || found.length >= MAX_FOUND) break;
    for (const [i, { quote }] of items.entries()) {
      const entry = layer.quotes.has(quote.id) ? null : strayIn(pack, quote);
      if (entry) found.push({ entry, own: quote, state: 'own', place: place + i });
    }
  }
  return found.slice(0, MAX_FOUND);
}

/** What the reader sees of it; null where somebody said it, or it is about somebody. */
function strayIn({ layer }: OpenedPack, own: Entries['quotes']): Entries['quotes'] | null {
  const quote = quoteThrough(layer, own);
  return quote && quote.speaker === null && quote.about.length === 0 ? quote : null;
}
