import { sessionStore } from '../browser/local-store.ts';
import { dossierHash, openDossier } from '../browser/own-tabs.ts';
import { isPanelOpen, openPanel, windowOf } from '../browser/side-panel.ts';
import type { CurrentKnowledge } from '../kb/current.ts';
import { dossierView } from '../kb/dossier-view.ts';
import { storyView } from '../kb/story-view.ts';
import { panelKey } from '../settings/panel-wish.ts';
import type { Handlers } from './server.ts';

type Served = 'panel.open' | 'dossier.get' | 'story.get';

/** Answers the side panel, and cards that ask for it. */
export function servePanel(current: CurrentKnowledge): Pick<Handlers, Served> {
  return {
    'dossier.get': (entity) => current.use((knowledge) => dossierView(knowledge, entity)),
    'story.get': ({ packId }) => current.use((knowledge) => storyView(knowledge, packId)),
    'panel.open': async ({ packId, entityId }, { tabId }) => {
      // First of all: it may be opened only in the turn of the message that a press has sent.
      const opening = openPanel(tabId);
      const { index } = await current.get();
      if (!index.find(packId, entityId)) return null;
      const windowId = await windowOf(tabId);
      if (windowId === undefined) return null;
      if ((await opening) || (await isPanelOpen(windowId))) {
        await sessionStore.set(panelKey(windowId), dossierHash(packId, entityId));
      } else await openDossier(packId, entityId);
      return null;
    },
  };
}
