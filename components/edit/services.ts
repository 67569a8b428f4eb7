import { createContext } from 'preact';
import type { Choice, Shown } from '../../lib/kb/edit/show.ts';
import type { EntityId } from '../../lib/pack/schema.ts';

/** What forms ask of the pack that they belong to. */
export interface Services {
  find(words: string, signal: AbortSignal): Promise<readonly Choice[]>;
  /** Quotes that nobody said and that are about nobody. */
  strays(signal: AbortSignal): Promise<readonly Shown<'quotes'>[]>;
  /** What an entity is called; null where the pack has none of that id. */
  choice(id: EntityId): Choice | null;
}

export const ServicesContext = createContext<Services>({
  find: () => Promise.resolve([]),
  strays: () => Promise.resolve([]),
  choice: () => null,
});
