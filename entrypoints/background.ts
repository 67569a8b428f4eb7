import { defineBackground } from 'wxt/utils/define-background';
import { localStore } from '../lib/browser/local-store.ts';
import { openEditor } from '../lib/browser/own-tabs.ts';
import { readOwnJson } from '../lib/browser/own-file.ts';
import { insertCss } from '../lib/browser/pages.ts';
import { bundledPack } from '../lib/kb/bundled-pack.ts';
import { cardView } from '../lib/kb/card-view.ts';
import { CurrentKnowledge } from '../lib/kb/current.ts';
import { loadKnowledge } from '../lib/kb/load.ts';
import { dismissNotice, readNotice } from '../lib/kb/notice.ts';
import { briefTab } from '../lib/messages/briefing-server.ts';
import { begin } from '../lib/messages/first-start.ts';
import { serveCommands } from '../lib/messages/command-server.ts';
import { isOnIn } from '../lib/messages/is-on.ts';
import { shown } from '../lib/messages/off-badge.ts';
import { servePacks } from '../lib/messages/pack-server.ts';
import { namesFor } from '../lib/messages/own-names.ts';
import { pageHandlers } from '../lib/messages/page-handlers.ts';
import { servePanel } from '../lib/messages/panel-server.ts';
import { serveReadings } from '../lib/messages/reading-server.ts';
import { allowsAt, refusalHandlers, watchRefusals } from '../lib/messages/refusal-server.ts';
import { serve } from '../lib/messages/server.ts';
import { followChoices, switchHandlers } from '../lib/messages/switch-server.ts';
import { markStyles } from '../lib/page/mark-styles.ts';
import { readPageLook } from '../lib/settings/look.ts';
import { isPaused } from '../lib/settings/switches.ts';

/** Listeners stand in the first turn: the browser wakes the worker with a message it must not miss. */
export default defineBackground(() => {
  const current = new CurrentKnowledge(
    () => loadKnowledge(bundledPack(readOwnJson), localStore),
    () => readings.end(),
  );

  serve({
    ...refusalHandlers(current.get),
    ...switchHandlers,
    ...servePacks(current),
    ...servePanel(current),
    ...pageHandlers,
    'card.get': (place) => current.use((knowledge) => cardView(knowledge, place)),
    'entry.edit': async ({ packId, entityId }) => {
      const { index } = await current.get();
      if (index.find(packId, entityId)) await openEditor(packId, entityId);
      return null;
    },
    'briefing.get': async ({ tabId }) => {
      const briefing = await briefTab(tabId, current);
      await current.settled();
      const paused = await isPaused(localStore);
      return { briefing, paused, notice: await readNotice(localStore) };
    },
    'notice.dismiss': async () => {
      await dismissNotice(localStore);
      return null;
    },
  });

  const readings = serveReadings({
    isOn: shown(isOnIn),
    look: () => readPageLook(localStore),
    applyStyles: (page, names) => insertCss(page, markStyles(names)),
    namesFor: (born) => namesFor(localStore, born),
    allowsAt,
    knowledge: current.get,
    checked: current.settled,
  });
  begin();
  followChoices();
  serveCommands();
  watchRefusals((isMeant) => {
    readings.judge(isMeant).catch((error: unknown) => {
      console.error('Backstory: open pages could not be judged again.', error);
    });
  });
});
