import { injectScript } from '../browser/pages.ts';
import { jumpIn, shutIn } from './page-commands.ts';
import type { Handlers } from './server.ts';

/** What is asked of the background and done in a page. */
export const pageHandlers: Pick<Handlers, 'card.load' | 'card.shut' | 'page.jump' | 'ticks.load'> =
  {
    'card.load': async (_, page) => {
      await injectScript(page, 'card.js');
      return null;
    },
    'ticks.load': async (_, page) => {
      await injectScript(page, 'ticks.js');
      return null;
    },
    'card.shut': async (_, { tabId }) => {
      await shutIn(tabId);
      return null;
    },
    'page.jump': ({ tabId, after, ...entity }) => jumpIn(tabId, entity, after),
  };
