import { defineBackground } from 'wxt/utils/define-background';
import bundledJson from '../assets/packs/blinken-china-2023.json';
import { localStore } from '../lib/browser/local-store.ts';
import { injectScript, insertCss } from '../lib/browser/pages.ts';
import { cardView } from '../lib/kb/card-view.ts';
import { compileKnowledge, type Knowledge } from '../lib/kb/knowledge.ts';
import { loadPacks } from '../lib/kb/load.ts';
import { dismissNotice, readNotice } from '../lib/kb/notice.ts';
import { briefTab } from '../lib/messages/briefing-server.ts';
import { jumpIn } from '../lib/messages/page-commands.ts';
import { serveReadings } from '../lib/messages/reading-server.ts';
import { allowsAt, refusalHandlers, watchRefusals } from '../lib/messages/refusal-server.ts';
import { serve } from '../lib/messages/server.ts';
import { switchHandlers } from '../lib/messages/switch-server.ts';
import { parsePack } from '../lib/pack/parse.ts';
import { markStyles } from '../lib/page/mark-styles.ts';
import { hostOf, isPaused, isSiteOff } from '../lib/settings/switches.ts';

/** Listeners stand in the first turn: the browser wakes the worker with a message it must not miss. */
export default defineBackground(() => {
  let loading: Promise<Knowledge> | undefined;
  const knowledge = () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));

  serve({
    ...refusalHandlers(knowledge),
    ...switchHandlers,
    'card.get': async (place) => cardView(await knowledge(), place),
    'card.load': async (_, page) => {
      await injectScript(page, 'card.js');
      return null;
    },
    'briefing.get': async ({ tabId }) => ({
      briefing: await briefTab(tabId, knowledge),
      paused: await isPaused(localStore),
      notice: await readNotice(localStore),
    }),
    'page.jump': ({ tabId, ...entity }) => jumpIn({ tabId, frameId: 0 }, entity),
    'notice.dismiss': async () => {
      await dismissNotice(localStore);
      return null;
    },
  });

  const readings = serveReadings({
    async isOn(url) {
      const host = hostOf(url);
      const off = await Promise.all([
        isPaused(localStore),
        host !== null && isSiteOff(localStore, host),
      ]);
      return !off.includes(true);
    },
    applyStyles: (page, names) => insertCss(page, markStyles(names)),
    allowsAt,
    knowledge,
  });
  watchRefusals((isMeant) => {
    readings.judge(isMeant).catch((error: unknown) => {
      console.error('Backstory: open pages could not be judged again.', error);
    });
  });
});

async function load(): Promise<Knowledge> {
  const bundled = parsePack(bundledJson);
  if (!bundled.ok)
    throw new Error(`the bundled pack is broken: ${JSON.stringify(bundled.problems)}`);
  return compileKnowledge(await loadPacks(bundled.pack, localStore));
}
