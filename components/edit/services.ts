import { createContext } from 'preact';
import type { ListedEntities } from '../../lib/kb/edit/list.ts';
import type { Choice, Shown } from '../../lib/kb/edit/show.ts';
import type { EntityId } from '../../lib/pack/schema.ts';

/** What forms ask of the pack that they belong to. */
export interface Services {
  /** The first entities of the pack, as many as wanted. */
  list(count: number): ListedEntities;
  find(words: string, signal: AbortSignal): Promise<readonly Choice[]>;
  /** Quotes that nobody said and that are about nobody. */
  strays(signal: AbortSignal): Promise<readonly Shown<'quotes'>[]>;
  /** What an entity is called; null where the pack has none of that id. */
  choice(id: EntityId): Choice | null;
}

export const ServicesContext = createContext<Services>({
  list: () => ({ entities: [], isAll: true }),
  find: () => Promise.resolve([]),
  strays: () => Promise.resolve([]),
  choice: () => null,
});
