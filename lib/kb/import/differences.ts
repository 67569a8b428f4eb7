import { canonicalLine } from '../../pack/canonical.ts';
import type { Entity, Quote, Source } from '../../pack/schema.ts';
import type { KnowledgeDatabase } from '../database.ts';
import { scanPages } from '../scan-pages.ts';
import type { List, PackHead } from '../pack-pages.ts';
import { entrySum } from './entry-sum.ts';

interface ListChanges {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export type PackChanges = { readonly [L in List]: ListChanges };

/** True where an entry that is installed would not be there any more as it is. */
export function takesAway(changes: PackChanges): boolean {
  return Object.values(changes).some(({ changed, removed }) => changed + removed > 0);
}

/** Counts what an update changes, against the edition that is installed. */
export class Differences {
  readonly #before: { readonly [L in List]: Map<string, number> };
  readonly #added = { entities: 0, quotes: 0, sources: 0 };
  readonly #changed = { entities: 0, quotes: 0, sources: 0 };

  private constructor(before: { readonly [L in List]: Map<string, number> }) {
    this.#before = before;
  }

  static async from(database: KnowledgeDatabase, head: PackHead): Promise<Differences> {
    const before = {
      entities: new Map<string, number>(),
      quotes: new Map<string, number>(),
      sources: new Map<string, number>(),
    };
    for await (const { items } of scanPages(database, head, 'entities')) {
      for (const { entity } of items) before.entities.set(entity.id, sumOf(entity));
    }
    for await (const { items } of scanPages(database, head, 'quotes')) {
      for (const { quote } of items) before.quotes.set(quote.id, sumOf(quote));
    }
    for await (const { items } of scanPages(database, head, 'sources')) {
      for (const source of items) before.sources.set(source.id, sumOf(source));
    }
    return new Differences(before);
  }

  note(list: List, entry: Entity | Quote | Source): void {
    const known = this.#before[list].get(entry.id);
    if (known === undefined) this.#added[list]++;
    else if (known !== sumOf(entry)) this.#changed[list]++;
    this.#before[list].delete(entry.id);
  }

  /** Once all entries of the new edition were noted. */
  result(): PackChanges {
    const of = (list: List): ListChanges => ({
      added: this.#added[list],
      changed: this.#changed[list],
      removed: this.#before[list].size,
    });
    return { entities: of('entities'), quotes: of('quotes'), sources: of('sources') };
  }
}

function sumOf(entry: Entity | Quote | Source): number {
  return entrySum(canonicalLine(entry));
}
