import { jumpIn, shutIn } from './page-commands.ts';
import type { Handlers } from './server.ts';

/** What is asked of the background and done in a page. */
export const pageHandlers: Pick<Handlers, 'card.shut' | 'page.jump'> = {
  'card.shut': async (_, { tabId }) => {
    await shutIn(tabId);
    return null;
  },
  'page.jump': ({ tabId, after, ...entity }) => jumpIn(tabId, entity, after),
};
