import type { CurrentKnowledge } from '../kb/current.ts';
import { followReader } from './follow.ts';
import { switchPages } from './page-commands.ts';
import type { Handlers } from './server.ts';

/** Answers when packs have changed, on this machine or another. Call it in the first turn. */
export function servePacks(current: CurrentKnowledge): Pick<Handlers, 'packs.changed'> {
  const reload = async () => {
    current.forget();
    // The list of packs may be waiting for one that is put back.
    await current.get();
    await switchPages(true, () => true);
  };
  const follow = followReader(reload);
  return {
    'packs.changed': async () => {
      follow();
      await reload();
      return null;
    },
  };
}
