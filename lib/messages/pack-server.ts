import type { CurrentKnowledge } from '../kb/current.ts';
import { followReader } from './follow.ts';
import { switchPages } from './page-commands.ts';
import type { Handlers } from './server.ts';

/** Answers when packs have changed. Call it in the first turn. */
export function servePacks(current: CurrentKnowledge): Pick<Handlers, 'packs.changed'> {
  followReader();
  return {
    'packs.changed': async () => {
      current.forget();
      // The list of packs may be waiting for one that is put back.
      await current.get();
      await switchPages(true, () => true);
      return null;
    },
  };
}
